<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="A drawn tin with the tea's motif" %>
<%@ attribute name="tea" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<svg class="tin" viewBox="0 0 120 120" aria-hidden="true">
  <ellipse class="shadow" cx="60" cy="109" rx="38" ry="5" />
  <rect class="body" x="28" y="28" width="64" height="80" rx="7" />
  <rect class="shine" x="34" y="34" width="6" height="68" rx="3" />
  <rect class="lid" x="25" y="14" width="70" height="18" rx="6" />
  <rect class="label" x="42" y="44" width="44" height="50" rx="4" />
  <g class="motif">
    <c:choose>
      <c:when test="${tea == 'sencha'}"><path d="M64 52c-14 8-16 20-8 34 14-8 18-20 8-34Zm-3 7-4 21" /></c:when>
      <c:when test="${tea == 'assam'}"><circle cx="64" cy="69" r="8" /><path d="M64 52v5M64 81v5M47 69h5M76 69h5M52 57l3.5 3.5M72.5 77.5 76 81M76 57l-3.5 3.5M55.5 77.5 52 81" /></c:when>
      <c:when test="${tea == 'oolong'}"><path d="M49 62c5-5 10-5 15 0s10 5 15 0M49 71c5-5 10-5 15 0s10 5 15 0M49 80c5-5 10-5 15 0s10 5 15 0" /></c:when>
      <c:when test="${tea == 'bergamot'}"><circle cx="64" cy="71" r="12" /><path d="M64 59v24M53.6 65l20.8 12M53.6 77l20.8-12M64 59c1-5 4-7 9-7" /></c:when>
      <c:when test="${tea == 'rooibos'}"><path d="M71 54a16 16 0 1 0 8 24 14 14 0 0 1-8-24Z" /></c:when>
      <c:otherwise><path d="M64 88V66M64 76c-10 0-13-5-13-11 8 0 13 3 13 11Zm0 0c10 0 13-5 13-11-8 0-13 3-13 11Zm0-11c-5-4-5-9 0-14 5 5 5 10 0 14Z" /></c:otherwise>
    </c:choose>
  </g>
</svg>
