<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<% response.setHeader("Cache-Control", "no-store"); %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<c:set var="order" value="${sessionScope.order}" />
<c:if test="${empty order or empty sessionScope.customer}"><c:redirect url="/" /></c:if>
<shop:page title="Thank you">
  <section class="panel">
    <h1>Thank you, <c:out value="${order.name}" />.</h1>
    <p>Your order <strong id="order-number"><c:out value="${order.number}" /></strong> is on the packing table.</p>
    <shop:lines cart="${order.cart}" />
    <p class="note">It would go to: <c:out value="${order.address}" /></p>
    <p><a class="button" href="${root}/">Back to the shelf</a></p>
  </section>
</shop:page>
