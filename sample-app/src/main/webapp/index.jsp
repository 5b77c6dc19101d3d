<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Loose tea in small tins">
  <section class="hero">
    <h1>Good tea, small tins.</h1>
    <p>Six teas we drink ourselves, packed by hand in tins of 100 grams.</p>
  </section>
  <ul class="shelf">
    <c:forEach var="tea" items="${applicationScope.catalog.products}">
      <li class="card tone-${fn:escapeXml(tea.id)}">
        <div class="stage"><shop:tin tea="${tea.id}" /></div>
        <h2><c:out value="${tea.name}" /></h2>
        <p class="note"><c:out value="${tea.note}" /></p>
        <form class="buy" method="post" action="${root}/cart">
          <shop:price of="${tea.price}" />
          <input type="hidden" name="token" value="${fn:escapeXml(sessionScope.token)}">
          <input type="hidden" name="action" value="add">
          <input type="hidden" name="product" value="${fn:escapeXml(tea.id)}">
          <input type="hidden" name="quantity" value="1">
          <button id="add-${fn:escapeXml(tea.id)}">Add<span class="unseen"> <c:out value="${tea.name}" /></span> to cart</button>
        </form>
      </li>
    </c:forEach>
  </ul>
</shop:page>
