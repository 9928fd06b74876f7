"""What comes out on paper: data in, PDF bytes out; the only room that knows how paper is drawn."""

from counter_app.documents.receipt import receipt
from counter_app.documents.handover_slip import handover_slip
