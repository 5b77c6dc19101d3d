package io.github.webrtcmasking.internal.injection;

import java.util.stream.Stream;

/** Pages in which {@code ^} marks where the tag goes; without one, nowhere. */
public final class MarkedPages {

  private MarkedPages() {}

  public static Stream<String> html() {
    return Stream.of(
        // head
        "<!DOCTYPE html><html><head>^<title>a</title></head><body>b</body></html>",
        "<HTML><HEAD>^<TITLE>a</TITLE></HEAD></HTML>",
        "<head>^",
        "<html>\n  <head\n>^",
        "<head lang=en>^",
        "<head lang = en >^",
        "<head/>^<title>a</title>",
        "<head / >^",
        "<head data-x=\"a>b\">^",
        "<head data-x='a>b'>^",
        "<head data-x=\"it's>\" y='\"'>^",
        "<head data-x = 'a>b'>^",
        "<head data-x=a\"b>^<i title=\">\">", // a quote inside an unquoted value is no quote
        "<head \"a>^b\">", // nor is one in a name
        "<head =\">^\">", // nor behind an equals sign that begins a name
        "<head x=>^",
        "<head a/b>^",
        "<html lang='<head>'><head>^",
        // before head
        "\uFEFF<!DOCTYPE html><html><head>^",
        "\uFEFF<html><head>^",
        "leading text <html><head>^",
        "a < b <html><head>^",
        "a <3 <html><head>^",
        "<<html><head>^",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html><head>^",
        "<?php a>b ?><html><head>^",
        "<!-- <head> --><html><head>^",
        "<!--><head>^-->",
        "<!---><head>^-->",
        "<!----><head>^-->",
        "<!--a--!><head>^-->",
        "<!--!><head>--><head>^",
        "<!-- - -- -> <head> ---><head>^",
        "<!-- <!-- <head> --><head>^",
        "<!-- <!--><head>^",
        "<!-- a -- b ><head> --><head>^",
        "<!- <head> <head>^", // a bogus comment ends at the first '>'
        "<![CDATA[ <head> ]]><head>^",
        "</ <head> <head>^",
        "</><head>^",
        "</3 <head> <head>^",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
            + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html><head>^",
        "<!doctype HTML SYSTEM 'about:legacy-compat'><html><head>^",
        "<!--[if IE]><html class='ie'><head><![endif]--><html><head>^",
        "<!--[if !IE]><!--><html><head>^<!--<![endif]-->",
        "<header>x</header><head>^",
        "<headline><head>^",
        "<h><head>^",
        "<head-er><head>^",
        "<averyverylongname-head><head>^",
        // text that is no markup
        "<script>var a = '<head>';</script><html><head>^",
        "<script>a='</scripty><head>'</script ><head>^",
        "<script>a='</'+'script><head>'</SCRIPT\n><head>^",
        "<script><!-- <script> </script> <head> --></script><head>^",
        "<script><!-- <script> </script> </script><head>^",
        "<script><!--> <script></script><head>^",
        "<script><!-- a --> <script></script><head>^",
        "<script>a</script/x><head>^",
        "<style>a:after{content:'<head>'}</style><html><head>^",
        "<textarea><head></textarea><head>^",
        "<title><head></title><head>^",
        "<iframe srcdoc=\"<html><head></head></html>\"></iframe><head>^",
        "<iframe srcdoc='<html><head></head></html>'><head></iframe><head>^",
        "<noscript><head></noscript><head>^",
        "<template><html><head></head></html></template><html><head>^",
        "<template><template></template><head></template><head>^",
        "<svg><head></head></svg><head>^",
        // no head, but a body
        "<html><body>^<p>a</p></body></html>",
        "<!DOCTYPE html>\n<html>\n<!-- <body> -->\n<body class=\"a>b\">^text",
        "<body>^",
        "text <BODY onload='a()'>^",
        // neither: legal HTML
        "<!DOCTYPE html><title>a<b</title>^<p>b",
        "<!DOCTYPE html><meta charset=utf-8>^<title>a</title>",
        "<!DOCTYPE html>\n<link rel=x>^",
        "<!DOCTYPE html><script>a='<head>'</script>^b",
        "<!DOCTYPE html><script><!-- <script> </script> --></script>^b",
        "<!DOCTYPE html><noscript><img></noscript>^",
        "<!DOCTYPE html><template><p>a</template>^",
        "<!DOCTYPE html><style>a</style>^b",
        "<!DOCTYPE html>\n  ^Hello",
        "<!DOCTYPE html>^\u00e9t\u00e9",
        "<!DOCTYPE html><^\u00e9t\u00e9", // never between the halves of a character
        "<!DOCTYPE html>\uFEFF<html>".replace("\uFEFF", "^\uFEFF"),
        "<html>^text",
        "<html>\0<!-- a --><p>^b", // no browser agrees with the next on what a null character opens
        "<html lang=en> <p>^a",
        "<html><div id=a>^",
        "<html><br>^",
        "<html></p></head>^",
        "<html></title> </script> <head>^", // they end nothing, so browsers drop them
        "<html><pre>\n^a",
        "<html><pre>\n<b>^a",
        "<html><pre>&#10;a</pre><p>^b", // the reference's line break is dropped right behind the
        // tag
        "<html><listing>&NewLine;a</listing> ^b",
        "<html><pre> <b>^&#10;",
        "<html><textarea>\n</textarea>^",
        // no AMP, in spite of what they say
        "<html data-a='amp' lang=amp example amp2 x-amp=\"&#9889;\"><head>^",
        "<html lang = amp class=a/amp><head>^",
        "<html><head amp>^",
        "<htmlx amp><head>^",
        "<html><svg viewBox='0 0 1 1'><g>a</g></svg>^",
        "<html><svg/>^",
        "<html><svg><title/><style/></svg>^",
        "<html><svg><![CDATA[ </svg> a>b ]]></svg>^",
        "<html><svg><svg/></svg>^",
        "<html><svg><svg></svg>a</svg>^",
        // fragments and others
        "",
        "plain",
        "<div><p>a</p></div>",
        "<li>a</li><li>b</li>",
        "<title>a</title><p>b",
        "<script>a()</script>",
        "<?xml version=\"1.0\"?><feed><title>a</title></feed>",
        "<?xml version=\"1.0\"?><rss><a><![CDATA[ > <body> ]]></a></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM 'a.dtd'><rss><title>a</title></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE HTML><p>^a",
        "<?xml version=\"1.0\"?><head>^",
        "{\"a\":\"<b>\"}",
        " { \"a\" : \"<html><head></head>\" }",
        "[\"<body>\"]",
        "[\n{ \"a\":\"<head>\" } ]",
        "<!DOCTYPE html>",
        "<!DOCTYPE html> <html> ",
        "<!-- <!DOCTYPE html><html><head> ",
        "<html><head data-x=\"> <title>a</title>",
        "<html",
        "<html><frameset cols='1,1'><frame></frameset>",
        "<plaintext><html><head>",
        "<!doctype html><pre>&#10;A",
        "<html></html><!-- a -->",
        "<template><plaintext></template><head>",
        "<!DOCTYPE html><base href='https://cdn.example/'><p>a",
        "<html><script><!-- <script> </script> <p>");
  }

  public static Stream<String> xhtml() {
    return Stream.of(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>^<title>a</title></head></html>",
        "<?xml-stylesheet href=\"a>b\"?><html><head>^",
        "<!DOCTYPE html [ <!ENTITY a \"<head>\"> ]><html><head>^",
        "<!DOCTYPE html SYSTEM \"[\"><html><head>^",
        "<!DOCTYPE html [ <!ENTITY a \"]><head>\"> ]><html><head>^",
        "<!DOCTYPE html [ <!-- ]><head> it's --> <?a ]><head>?> ]><html><head>^",
        "<html><head/><body>^",
        "<html><script><![CDATA[ a]b > <head> ]]]></script><head>^",
        "<html><template/><head>^",
        "<html><head /><body a='b/'>^",
        "<html><head a='/'>^",
        "<html><head/><body/></html>",
        "<html><HEAD></HEAD><body>^",
        "<html><!-- <head> --><head>^",
        "<svg><title>a</title></svg>",
        "<html><title>a</title></html>");
  }

  /** Such a page is invalid with any script of its own. */
  public static Stream<String> amp() {
    return Stream.of(
        "<!doctype html><html \u26a1><head>",
        "<!doctype html><html lang=en \u26a1><head>",
        "<!doctype html><html \u26a1=\"\" lang='en'><head>",
        "<!doctype html><html \u26a14ads><head>",
        "<!doctype html><html \u26a14email data-css-strict><head>",
        "<!doctype html><html amp><head>",
        "<!doctype html><HTML AMP><head>",
        "<!doctype html><html amp='' lang=en><head>",
        "<!doctype html><html class=a amp4email><head>",
        "<!doctype html><html a = 'b>' amp4ads/><head>");
  }

  /** In a frame the tag comes into the head or nowhere: scripts read the body for an answer. */
  public static Stream<String> frames() {
    return Stream.of(
        "<html><head>^<title>a</title></head><body>{\"success\":true}</body></html>",
        "<!doctype html><title>a</title>^<body>{}",
        "<!doctype html><meta charset=utf-8>^<p>a",
        "<!doctype html><script>a()</script>^",
        "<!doctype html><template><p>a</template>^",
        "<!doctype html>^{\"success\":true}",
        "<html>^{\"success\":true}</html>",
        "<html></head>^<body>a",
        "<html><body>{\"success\":true}</body></html>",
        "<html><body class=a><head>",
        "<!doctype html><pre>{\"success\":true}</pre>",
        "<!doctype html><textarea>{\"success\":true}</textarea>",
        "<!doctype html><div>{\"success\":true}</div>",
        "<html></br>a",
        "<html></body>a",
        "<!doctype html><svg/><head>",
        "{\"success\":true}");
  }
}
