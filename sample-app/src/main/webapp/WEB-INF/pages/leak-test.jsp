<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="What this site sees of you">
  <div class="hero">
    <h1>What this site sees of you</h1>
    <p>Your pages come from one address. Your browser, asked through WebRTC, may tell another. Every site can ask like that; this one shows you the answer.</p>
  </div>
  <noscript>
    <p class="problem" id="no-script">Your browser runs no JavaScript here, so nobody could ask it. All that this site sees is the address that your page requests come from. To our server that is now <strong><c:out value="${pageContext.request.remoteAddr}" /></strong>, which may be a proxy of ours.</p>
  </noscript>
  <div id="leak-test" data-source="${root}/assessment" hidden>
    <section class="finding" id="finding" aria-labelledby="finding-title">
      <h2 id="finding-title">The finding</h2>
      <p role="status"><strong id="finding-verdict">Looking</strong> <span id="finding-meaning">We ask your browser right now.</span></p>
    </section>
    <div id="details" hidden>
      <section aria-labelledby="addresses-title">
        <h2 id="addresses-title">Your addresses</h2>
        <p id="no-addresses" hidden>None is kept here.</p>
        <table id="addresses" aria-labelledby="addresses-title">
          <thead><tr><th scope="col">Address</th><th scope="col">How we know</th></tr></thead>
          <tbody></tbody>
        </table>
      </section>
      <div class="columns">
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title">Why we think so</h2>
          <ul class="dots" id="reasons"></ul>
        </section>
        <section aria-labelledby="advice-title">
          <h2 id="advice-title">What you can do</h2>
          <p id="advice"></p>
        </section>
      </div>
    </div>
    <p class="small">Only you see this. It stays in your session for as long as that lasts, and nowhere else. <a href="${root}/leak-test">Look again</a></p>
  </div>
  <script type="module" src="${root}/js/leak-test.js"></script>
</shop:page>
