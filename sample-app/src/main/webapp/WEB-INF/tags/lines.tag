<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="A cart to read: lines and total" %>
<%@ attribute name="cart" required="true" type="io.github.webrtcmasking.sample.Cart" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<ul class="receipt">
  <c:forEach var="line" items="${cart.lines}">
    <li><span>${line.quantity} × <c:out value="${line.product.name}" /></span> <shop:price of="${line.total}" /></li>
  </c:forEach>
  <li class="total"><span>Together</span> <shop:price of="${cart.total}" /></li>
</ul>
