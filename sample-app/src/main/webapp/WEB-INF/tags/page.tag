<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="The frame of every page" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<%-- Error pages use no session: a stray request must not replace the visitor's session. --%>
<c:set var="hasSession" value="${not empty pageContext.session}" />
<!DOCTYPE html>
<html lang="en"<c:if test="${hasSession and sessionScope.consent == 'given'}"> data-webrtc-masking-consent="given"</c:if>>
<head>
  <meta charset="UTF-8">
  <title><c:out value="${title}" /> · Fernleaf Tea</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${root}/favicon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}/css/shop.css">
</head>
<body>
  <a class="skip" href="#main">Skip to the content</a>
  <c:if test="${hasSession and applicationScope.diagnostics}"><shop:diagnostics /></c:if>
  <c:if test="${hasSession and empty sessionScope.consent}"><shop:consent /></c:if>
  <header class="bar">
    <a class="brand" href="${root}/">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <path d="M27 4C13 4 5 11 5 20c0 2 .4 3.8 1.2 5.4C9 18 14 13 21 10 15 14.5 10.5 19.5 8.2 27.5c1.7.9 3.6 1.3 5.8 1.3C23 28.8 28 19 27 4Z" fill="currentColor" />
      </svg>
      <span>Fernleaf Tea</span>
    </a>
    <c:if test="${hasSession}">
      <nav aria-label="Shop">
        <c:choose>
          <c:when test="${not empty sessionScope.customer}">
            <span class="who" id="customer"><c:out value="${sessionScope.customer}" /></span>
            <form method="post" action="${root}/logout">
              <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
              <button class="quiet" id="sign-out">Sign out</button>
            </form>
          </c:when>
          <c:otherwise><a href="${root}/login" id="sign-in-link">Sign in</a></c:otherwise>
        </c:choose>
        <a href="${root}/cart.jsp" id="cart-link">Cart <span class="count" id="cart-count">${empty sessionScope.cart ? 0 : sessionScope.cart.count}</span></a>
      </nav>
    </c:if>
  </header>
  <main id="main" tabindex="-1">
    <jsp:doBody />
  </main>
  <footer class="foot">
    <nav aria-label="Demonstration">
      <a href="${root}/leak-test" id="leak-test-link">What we see of you</a>
      <a href="${root}/nosy" id="nosy-link">A nosy script</a>
      <a href="${root}/shielded/nosy" id="shielded-link">The same, shielded</a>
      <c:if test="${hasSession and not empty applicationScope.operator and sessionScope.customer == applicationScope.operator}">
        <a href="${root}/operator" id="operator-link">Counters</a>
      </c:if>
    </nav>
    <p>Fernleaf Tea is a demonstration. Nothing is sold and nothing is sent.</p>
  </footer>
</body>
</html>
