<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="One more step">
  <section class="panel">
    <h1>One more step</h1>
    <p>You seem to reach us by two different ways at once. A VPN or a proxy does that, and there is nothing wrong with either. To be sure that it is you, please give us the code from the message. <a href="${root}/leak-test">What we see of you</a></p>
    <shop:message />
    <shop:problem />
    <form id="code-form" method="post" action="${root}/login/code">
      <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
      <input type="hidden" name="next" value="${fn:escapeXml(param.next)}">
      <label for="code">Code of six digits</label>
      <input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus aria-describedby="code-rules">
      <p class="small" id="code-rules">You have three tries and five minutes. After that, nothing is lost: you sign in again and get a new code. Once it was right, we do not ask again on this network.</p>
      <button id="confirm-code">Confirm</button>
    </form>
  </section>
</shop:page>
