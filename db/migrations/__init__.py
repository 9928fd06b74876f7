"""How the books came to their present shape: one small module a step, never edited once released.

The event table is the books; all other tables are projections of it (or belong to this station
alone: `chain_head`, `series`) and can be rebuilt. Projections hold no constraint that an entry of
another station could violate.
"""

from sqlite_utils.migrations import Migrations

from db.migrations.m001_books import m001_books
from db.migrations.m002_promises import m002_promises
from db.migrations.m003_window import m003_window
from db.migrations.m004_search import m004_search
from db.migrations.m005_custody import m005_custody
from db.migrations.m006_figures import m006_figures
from db.migrations.m007_imports import m007_imports
from db.migrations.m008_trust import m008_trust
from db.migrations.m009_guard import m009_guard

MIGRATIONS = Migrations("books")

for step in (
    m001_books,
    m002_promises,
    m003_window,
    m004_search,
    m005_custody,
    m006_figures,
    m007_imports,
    m008_trust,
    m009_guard,
):
    MIGRATIONS()(step)
