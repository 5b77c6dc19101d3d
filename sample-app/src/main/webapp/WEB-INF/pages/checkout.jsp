<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Check out">
  <h1>Check out</h1>
  <div class="columns">
    <section class="panel">
      <shop:problem />
      <form id="checkout-form" method="post" action="${root}/checkout">
        <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
        <label for="name">Who gets the parcel?</label>
        <input id="name" name="name" autocomplete="name" maxlength="200" required value="${fn:escapeXml(param.name)}">
        <label for="address">Street and town</label>
        <input id="address" name="address" autocomplete="street-address" maxlength="200" required value="${fn:escapeXml(param.address)}">
        <c:if test="${requestScope['webrtc.masking'].secondStepAdvised}">
          <fieldset id="second-step">
            <legend>Confirm that it is you</legend>
            <p class="small">You seem to reach us by two different ways at once, as with a VPN or a proxy. So we ask for a code before we pack. <a href="${root}/leak-test">What we see of you</a></p>
            <shop:message />
            <label for="code">Code of six digits</label>
            <input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required>
          </fieldset>
        </c:if>
        <button id="place-order">Place the order</button>
        <p class="small">You pay by invoice, when the tea is there. This is a demonstration: it never will be.</p>
      </form>
    </section>
    <section class="panel" aria-label="Your order">
      <h2>Your order</h2>
      <shop:lines cart="${sessionScope.cart}" />
    </section>
  </div>
</shop:page>
