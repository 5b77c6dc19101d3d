<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="The visitor's own assessment, for demonstrations" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<c:set var="masking" value="${sessionScope['webrtc.masking']}" />
<aside class="assessment" id="assessment" aria-label="Your own assessment"
    data-source="${root}/assessment" data-verdict="${masking.verdict}">
  <span class="dot" aria-hidden="true"></span>
  <p role="status">
    <strong id="assessment-verdict"><c:out value="${masking.verdict}" default="PENDING" /></strong>
    <span id="assessment-confidence"></span>
    <span id="assessment-reasons"></span>
    <span id="assessment-meaning">What the server makes of your connection.</span>
  </p>
  <a href="${root}/assessment">JSON</a>
</aside>
<c:set var="host" value="${pageContext.request.serverName}" />
<c:if test="${fn:contains(header['user-agent'], 'Firefox/') and (host == 'localhost' or fn:startsWith(host, '127.'))}">
  <aside class="assessment" aria-label="Firefox on localhost">
    <p id="firefox-hint">Firefox asks no server on localhost, so nothing can be compared here and it stays INCONCLUSIVE.
      Open the shop at another address of this machine.</p>
  </aside>
</c:if>
<script type="module" src="${root}/js/assessment.js"></script>
