"""Text of XML elements as a reader sees it: white space, superscripts, MathML.

The conventions are those that docs/contributor.md states for the record's text:
  white space   runs of XML white space are one space; thin and no-break spaces stay
  superscripts  numbers, signs and lists of them become Unicode superscripts (10<sup>9</sup> is 10⁹);
                in titles only after a digit (<sup>131</sup>I is 131I)
  formulas      MathML 3 presentation markup becomes a line: fractions a/b, roots √(…), tables row by
                row; annotations and phantoms are left out
"""
import re

RAISED = str.maketrans("0123456789+-()−–—‐‑‒", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾⁻⁻⁻⁻⁻⁻")
# Letters that mark footnotes of tables.
MARKS = str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
NUMBERS = re.compile(r"(?=.*[\d+\-−–—‐‑‒])[\d+\-−–—‐‑‒()\s,./;:]+")
LISTED_MARKS = re.compile(
    r"(?=.*[a-z\d+\-−–])(?:[\d+\-−–—‐‑‒()\s,./;:]|(?<![A-Za-z])[a-prs-z](?![A-Za-z]))+")
# The operators that make a fraction's part one of several terms (invisible operators print nothing).
OPERATORS = set(" +-−–±∓×·⋅*∗/÷=<>≤≥,")
INVISIBLE = {"\u2061", "\u2062", "\u2063", "\u2064"}


def name(element):
    """The local name; None for comments and processing instructions."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else None


def fold(text):
    """One space for each run of XML white space, none at the ends."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def raised(text, before, style="numbers"):
    """The text of a superscript behind `before`."""
    if style == "plain" and not re.search(r"[0-9]\Z", before):
        return text
    if NUMBERS.fullmatch(text):
        return text.translate(RAISED)
    if style == "marks" and LISTED_MARKS.fullmatch(text):
        return text.translate(RAISED).translate(MARKS)
    return text


def flat(element, style="numbers", breaks=()):
    """The text of an element; names in `breaks` are set off by spaces."""
    out = []

    def visit(node, out):
        out.append(node.text or "")
        for child in node:
            kind = name(child)
            if kind == "math":
                out.append(mathml(child))
            elif kind == "sup":
                inner = []
                visit(child, inner)
                out.append(raised(re.sub(r"[ \t\r\n]+", " ", "".join(inner)), "".join(out), style))
            elif kind is not None:
                if kind in breaks:
                    out.append(" ")
                visit(child, out)
                if kind in breaks:
                    out.append(" ")
            out.append(child.tail or "")

    visit(element, out)
    return fold("".join(out))


def bracketed(part, is_numerator):
    """A part of a fraction, in brackets where it has several terms."""
    depth = 0
    for index, char in enumerate(part):
        if char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif depth == 0 and char in OPERATORS and not (is_numerator and index == 0):
            return f"({part})"
    return part


def mathml(node):
    """Presentation MathML as a line (https://www.w3.org/TR/MathML3/chapter3.html)."""
    kind = name(node)
    if kind is None or kind in ("annotation", "annotation-xml", "mphantom"):
        return ""
    if kind in ("mi", "mn", "mo", "ms", "mtext"):
        text = "".join(node.itertext())
        if kind == "mtext":
            return re.sub(r"[ \t\r\n]+", " ", text)
        text = re.sub(r"[ \t\r\n]+", "", text)
        return "" if text in INVISIBLE else text
    if kind == "mspace":
        return " "
    children = [child for child in node if name(child) is not None]
    if kind == "mroot":
        return f"√({mathml(children[0])})" if children else "√()"
    parts = [mathml(child) for child in children]
    if kind == "msqrt":
        return f"√({''.join(parts)})"
    if kind == "mfrac" and len(parts) == 2:
        return bracketed(parts[0], True) + "/" + bracketed(parts[1], False)
    if kind == "msup" and len(parts) == 2:
        return parts[0] + raised(parts[1], parts[0])
    if kind == "msubsup" and len(parts) == 3:
        return parts[0] + parts[1] + raised(parts[2], parts[1])
    if kind == "mfenced":
        separator = node.get("separators", ",")[:1]
        return node.get("open", "(") + separator.join(parts) + node.get("close", ")")
    if kind in ("mtable", "mtr", "mlabeledtr"):
        return " ".join(parts)
    return "".join(parts)
