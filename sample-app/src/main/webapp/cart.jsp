<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<% response.setHeader("Cache-Control", "no-store"); %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Your cart">
  <h1>Your cart</h1>
  <c:choose>
    <c:when test="${empty sessionScope.cart.lines}">
      <p id="cart-empty">There is nothing in it yet.</p>
      <p><a class="button" href="${root}/">Choose a tea</a></p>
    </c:when>
    <c:otherwise>
      <ul class="lines">
        <c:forEach var="line" items="${sessionScope.cart.lines}">
          <li class="line tone-${fn:escapeXml(line.product.id)}">
            <div class="stage small-stage"><shop:tin tea="${line.product.id}" /></div>
            <div class="what">
              <h2><c:out value="${line.product.name}" /></h2>
              <p class="note"><shop:price of="${line.product.price}" /> a tin</p>
            </div>
            <form class="amount" method="post" action="${root}/cart">
              <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
              <input type="hidden" name="action" value="set">
              <input type="hidden" name="product" value="${fn:escapeXml(line.product.id)}">
              <label class="unseen" for="quantity-${fn:escapeXml(line.product.id)}">Tins of <c:out value="${line.product.name}" /></label>
              <input type="number" id="quantity-${fn:escapeXml(line.product.id)}" name="quantity" min="0" max="20" value="${line.quantity}" required>
              <button class="quiet">Update</button>
            </form>
            <shop:price of="${line.total}" />
          </li>
        </c:forEach>
      </ul>
      <p class="sum"><span>Together</span> <strong id="cart-total"><shop:price of="${sessionScope.cart.total}" /></strong></p>
      <p class="steps"><a href="${root}/">More tea</a> <a class="button" id="checkout-link" href="${root}/checkout">Check out</a></p>
    </c:otherwise>
  </c:choose>
</shop:page>
