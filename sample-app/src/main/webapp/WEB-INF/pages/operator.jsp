<%@ page contentType="text/html; charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Counters">
  <div class="hero">
    <h1>Counters</h1>
    <p>Since the start, of all visitors together, as JMX tells them. <a href="${root}/operator">Count again</a></p>
  </div>
  <div class="columns charts">
    <c:forEach var="chart" items="${charts}">
      <section class="card">
        <h2><c:out value="${chart.title}" /></h2>
        <c:choose>
          <c:when test="${empty chart.bars}"><p class="note">Nothing yet.</p></c:when>
          <c:otherwise>
            <table class="chart" aria-label="<c:out value="${chart.title}" />">
              <c:forEach var="bar" items="${chart.bars}">
                <tr>
                  <th scope="row"><c:out value="${bar.label}" /></th>
                  <td class="number">${bar.value}</td>
                  <td aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width="${bar.percent}" height="8" /></svg></td>
                </tr>
              </c:forEach>
            </table>
          </c:otherwise>
        </c:choose>
      </section>
    </c:forEach>
  </div>
</shop:page>
