"""The grids of a JATS article's tables, read from its tree.

Written from the HTML table model (https://html.spec.whatwg.org/#forming-a-table), which the tables
of JATS follow: a cell takes the first free columns of its row, a row span ends with its row group.
"""
import jats
from markup import name

# Tables of these are no tables of the article.
OUTSIDE = jats.SKIPPED | {"front", "front-stub", "ref"}
LIMIT = 2000  # columns; beyond it the spans of hostile markup are not followed


def span(cell, attribute):
    """A span as browsers read it: 1 unless it is a number; up to 1000 columns."""
    value = (cell.get(attribute) or "").strip()
    number = int(value) if value.isdigit() else 1
    if attribute == "colspan":
        return min(max(number, 1), 1000)
    return min(number, 100_000)


def rows_of(table):
    """The rows with the number of their group, and whether it is the head; rows of nested tables
    are not among them."""
    rows, group, last = [], 0, None
    for row in table.iter("{*}tr"):
        if next(a for a in row.iterancestors() if name(a) == "table") is not table:
            continue
        parent = row.getparent()
        if parent is not last:
            group, last = group + 1, parent
        rows.append((row, group, name(parent) == "thead"))
    return rows


def text_of(cell):
    """The cell's text as a pattern, callouts optional."""
    flow = jats.Flow(lambda block: None, "marks")
    jats.walk(cell, flow, jats.Context(is_run=True))
    text = jats.Text("marks")
    text.pieces = jats.trimmed(flow.text.pieces)
    return text


def grid(table):
    """(number of columns, header rows, cells): each cell is (row, column, rows, columns, text)."""
    rows = rows_of(table)
    taken, cells, headers = {}, [], []
    width = 0
    for index, (row, group, is_head) in enumerate(rows):
        end = next((i for i in range(index, len(rows)) if rows[i][1] != group), len(rows))
        column = 0
        filled = []
        for cell in row:
            if name(cell) not in ("td", "th"):
                continue
            while taken.get(column, 0) > index:
                column += 1
            columns = min(span(cell, "colspan"), max(1, LIMIT - column))
            height = span(cell, "rowspan")
            below = end if height == 0 else min(index + height, end)
            for place in range(column, column + columns):
                taken[place] = max(taken.get(place, 0), below)
            text = text_of(cell)
            cells.append((index, column, below - index, columns, text))
            if text.plain():
                filled.append(name(cell))
            column += columns
            width = max(width, column)
        if is_head or len(filled) > 1 and set(filled) == {"th"}:
            headers.append(index)
    return width, headers, cells


def read(article):
    """The grids of the tables that have text, in document order."""
    for table in article.iter("{*}table"):
        inside = [name(a) for a in table.iterancestors()]
        inside = inside[:inside.index("article")]
        if OUTSIDE & set(inside):
            continue
        found = grid(table)
        if any(text.plain() for *_, text in found[2]):
            yield found


def said(record):
    """The grids that winnow gives with the text."""
    text = "".join(p["text"] + "\n" for p in record["passages"])
    for table in record.get("tables", []):
        cells = [(index, c["column"], c["rows"], c["columns"],
                  text[c["start"]:c["end"]] if "start" in c else "")
                 for index, row in enumerate(table["rows"]) for c in row["cells"]]
        headers = [index for index, row in enumerate(table["rows"]) if row["header"]]
        yield table["columns"], headers, cells


def compare(tally, place, wanted, got):
    """Compare the grids of one article, cell by cell."""
    tally.compare(place, "jats tables", len(wanted), len(got))
    for number, (want, have) in enumerate(zip(wanted, got), 1):
        where = f"{place} table {number}"
        tally.compare(where, "jats table columns", want[0], have[0])
        tally.compare(where, "jats table headers", want[1], have[1])
        tally.compare(where, "jats table places", [c[:4] for c in want[2]], [c[:4] for c in have[2]])
        for (row, column, *_, text), (*_, said_) in zip(want[2], have[2]):
            fits = text.pattern().fullmatch(said_) is not None
            tally.compare(f"{where} row {row} column {column}", "jats table cells",
                          said_ if fits else text.plain(), said_)
