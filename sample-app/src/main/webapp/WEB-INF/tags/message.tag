<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="The message with the code, which a real shop would send" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<c:if test="${applicationScope.diagnostics}">
  <div class="message">
    <p class="small">The message we would send to your phone:</p>
    <p>Your Fernleaf code is <strong id="demo-code"><c:out value="${sessionScope.secondStep.code}" /></strong>. It is good for five minutes.</p>
  </div>
</c:if>
