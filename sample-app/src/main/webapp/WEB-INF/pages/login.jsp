<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Sign in">
  <section class="panel">
    <h1>Sign in</h1>
    <shop:problem />
    <c:if test="${not empty param.spent}">
      <p class="problem" id="spent" role="alert">The code is no longer good. Please sign in again.</p>
    </c:if>
    <form id="login-form" method="post" action="${root}/login">
      <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
      <input type="hidden" name="next" value="${fn:escapeXml(param.next)}">
      <label for="username">Name</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required value="${fn:escapeXml(param.username)}">
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>
      <button id="sign-in">Sign in</button>
    </form>
    <c:if test="${applicationScope.diagnostics}">
      <p class="hint">The demonstration's customer is <strong>alice</strong>, password <strong>wonderland</strong>.</p>
    </c:if>
  </section>
</shop:page>
