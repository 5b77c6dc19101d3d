<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="${shielded ? 'A nosy script, shielded' : 'A nosy script'}">
  <div class="hero">
    <h1>A nosy script</h1>
    <p>This page carries a script as advertisers and trackers have them. It asks WebRTC for your addresses, and tells nobody but you.</p>
  </div>
  <nav class="switch" aria-label="Shield">
    <a href="${root}/nosy" id="shield-off"<c:if test="${not shielded}"> aria-current="page"</c:if>>Without shield</a>
    <a href="${root}/shielded/nosy" id="shield-on"<c:if test="${shielded}"> aria-current="page"</c:if>>With shield</a>
  </nav>
  <noscript><p class="problem">Your browser runs no JavaScript here, so the script learns nothing.</p></noscript>
  <section class="finding" id="nosy" data-stun-port="${stunPort}" aria-labelledby="learned-title" hidden>
    <h2 id="learned-title">What the script learned</h2>
    <p role="status" id="learned">It is asking.</p>
    <dl id="ways"></dl>
  </section>
  <p class="small">
    <c:choose>
      <c:when test="${shielded}">The shield stands before every other script of this page, and the shop's own look at your connection goes on behind it.</c:when>
      <c:otherwise>A random name stands for an address inside your own network, which most browsers hide.</c:otherwise>
    </c:choose>
  </p>
  <script src="${root}/js/nosy.js" defer></script>
</shop:page>
