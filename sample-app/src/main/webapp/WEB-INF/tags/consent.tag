<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="The question that is asked where the filter waits for consent" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<form class="consent" id="consent" method="post" action="${root}/consent" aria-label="Your consent" hidden>
  <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
  <p>May we ask your browser for its network addresses? It protects your account, and stays in this session. <a href="${root}/leak-test">What we see of you</a></p>
  <button id="consent-given" name="consent" value="given">Yes</button>
  <button id="consent-denied" name="consent" value="denied">No</button>
</form>
<script src="${root}/js/consent.js" defer></script>
