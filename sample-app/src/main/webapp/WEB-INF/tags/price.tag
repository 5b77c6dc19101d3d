<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="A price in euros" %>
<%@ attribute name="of" required="true" type="java.math.BigDecimal" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<fmt:setLocale value="en_IE" scope="page" />
<span class="price"><fmt:formatNumber value="${of}" type="currency" currencyCode="EUR" /></span>
