"""ReportLab's canvas, its fastest API: reportlab-canvas.py SNAPSHOT FILE REGULAR_TTF BOLD_TTF.

Prints {"ms", "cpuMs", "rssMb"}. The times exclude the start of Python, as for the other renderers.
"""

import gzip
import json
import resource
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

TITLE = "Assignment Compliance Report"
COLUMNS = [
    ("Assignee", 185),
    ("Team", 95),
    ("Status", 105),
    ("Progress", 45),
    ("Score", 40),
    ("Attempts", 45),
]
STATE_LABELS = {
    "overdue": "OVERDUE",
    "not_started": "Not started",
    "in_progress": "In progress",
    "completed_late": "Completed late",
    "completed": "Completed",
}
MARGIN, ROW, LEADING, TOP = 40, 30, 11, 760


def read_rows(snapshot):
    with gzip.open(snapshot, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line).get("row")
            if row:
                yield cells_of(row), row["state"] == "overdue"


def cells_of(row):
    at, state = row["completedAt"], STATE_LABELS[row["state"]]
    return [
        f"{row['name']}\n{row['email']}",
        row["team"] or "No team",
        f"{state}\n{at[:10]} {at[11:16]} UTC" if at else state,
        f"{row['complete']} / {row['tracked']}",
        "–" if row["score"] is None else f"{row['score']:.1f}",
        str(row["attempts"]),
    ]


class NumberedCanvas(Canvas):
    """Buffers the pages until their number is known."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.pages = []

    def showPage(self):
        self.pages.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self.pages, 1):
            self.__dict__.update(page)
            self.setFont("Noto", 8)
            self.drawString(MARGIN, 30, f"Page {number} of {len(self.pages)}")
            super().showPage()
        super().save()


def draw_row(canvas, cells, y):
    x = MARGIN
    for cell, (_, width) in zip(cells, COLUMNS):
        for index, line in enumerate(cell.split("\n")):
            canvas.drawString(x, y - index * LEADING, line)
        x += width
    canvas.line(MARGIN, y - LEADING - 5, x, y - LEADING - 5)


def render(snapshot, file, regular, bold):
    pdfmetrics.registerFont(TTFont("Noto", regular))
    pdfmetrics.registerFont(TTFont("Noto-Bold", bold))
    canvas = NumberedCanvas(file, pagesize=A4, pageCompression=1)
    y = 0
    for cells, overdue in read_rows(snapshot):
        if y < MARGIN + ROW:
            if y:
                canvas.showPage()
            canvas.setFont("Noto-Bold", 14)
            canvas.drawString(MARGIN, 790, TITLE)
            canvas.setFont("Noto-Bold", 8)
            draw_row(canvas, [title for title, _ in COLUMNS], TOP)
            y = TOP - ROW
        canvas.setFont("Noto-Bold" if overdue else "Noto", 8)
        canvas.setFillColorRGB(*((0.71, 0.14, 0.09) if overdue else (0, 0, 0)))
        draw_row(canvas, cells, y)
        y -= ROW
    canvas.showPage()
    canvas.save()


started, cpu = time.perf_counter(), time.process_time()
render(*sys.argv[1:])
ms, cpu_ms = (time.perf_counter() - started) * 1000, (time.process_time() - cpu) * 1000
rss_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "rssMb": rss_mb}))
