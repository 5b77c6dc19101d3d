<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="What is wrong with a form, where something is" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<c:if test="${not empty requestScope.problem}">
  <p class="problem" id="problem" role="alert"><c:out value="${requestScope.problem}" /></p>
</c:if>
