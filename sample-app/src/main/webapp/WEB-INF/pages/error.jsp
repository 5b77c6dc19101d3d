<%@ page contentType="text/html; charset=UTF-8" session="false" isErrorPage="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="status" value="${requestScope['jakarta.servlet.error.status_code']}" />
<shop:page title="Something is missing">
  <section class="panel">
    <c:choose>
      <c:when test="${status == 404}"><h1>Not on our shelf</h1><p>There is no page at this address.</p></c:when>
      <c:when test="${status == 403}"><h1>That form has gone cold</h1><p>It was open for too long, or it came from elsewhere. Please start again.</p></c:when>
      <c:when test="${status == 400}"><h1>We did not understand that</h1><p>Please go back and try again.</p></c:when>
      <c:otherwise><h1>We spilled something</h1><p>That was our mistake, not yours. Please try again.</p></c:otherwise>
    </c:choose>
    <p><a class="button" href="${pageContext.request.contextPath}/">Back to the shelf</a></p>
  </section>
</shop:page>
