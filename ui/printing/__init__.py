"""Paper: which printer serves what, the way of a paper to it, and where it becomes a file.

`PrintRunner` brings the queue of the books to `Printers`, which are CUPS (`cups`, followed by
`ipp`), Qt where there is no `lp` (`qt`), or a folder of PDF files (`folder`).
"""

from ui.printing.folder import PdfFolder, open_pdf
from ui.printing.following import Errand, Journey, Pacing
from ui.printing.printers import Overview, Printers
from ui.printing.profiles import PrinterProfile
from ui.printing.runner import PrintRunner
from ui.printing.troubles import Trouble

__all__ = [
    "Errand",
    "Journey",
    "Overview",
    "Pacing",
    "PdfFolder",
    "PrintRunner",
    "PrinterProfile",
    "Printers",
    "Trouble",
    "open_pdf",
]
