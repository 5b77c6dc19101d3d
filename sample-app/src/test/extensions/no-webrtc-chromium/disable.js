// What extensions that "protect from WebRTC leaks" do.
delete globalThis.RTCPeerConnection;
delete globalThis.webkitRTCPeerConnection;
