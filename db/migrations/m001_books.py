"""The first shape: the journal, its guards and its projections."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils.db import Database

_STATEMENTS = (
    """
    create table event (
      event_id text not null unique,
      centre_id integer not null,
      counter_id integer not null,
      epoch integer not null,
      seq integer not null,
      hlc integer not null,
      occurred_at text not null,
      actor_id text not null,
      kind text not null,
      v integer not null,
      agg_type text not null,
      agg_id text not null,
      body text not null,
      pii text,
      pii_hash blob,
      cause_id text,
      ref_ver integer,
      prev_hash blob not null,
      hash blob not null,
      pos integer
    ) strict
    """,
    "create unique index event_key on event (counter_id, epoch, seq)",
    "create index event_of on event (agg_id)",
    """
    create trigger event_is_never_changed before update of
      event_id, centre_id, counter_id, epoch, seq, hlc, occurred_at, actor_id, kind, v, agg_type,
      agg_id, body, pii_hash, cause_id, ref_ver, prev_hash, hash
    on event begin
      select raise(abort, 'the journal is append-only');
    end
    """,
    """
    create trigger event_data_is_only_erased before update of pii on event
    when new.pii is not null begin
      select raise(abort, 'personal data are only erased');
    end
    """,
    """
    create trigger event_is_never_deleted before delete on event begin
      select raise(abort, 'the journal is append-only');
    end
    """,
    """
    create table chain_head (
      counter_id integer primary key,
      epoch integer not null,
      seq integer not null,
      hash blob not null,
      hlc integer not null,
      wall text
    ) strict
    """,
    """
    create table series (
      kind text not null,
      period text not null,
      last integer not null,
      primary key (kind, period)
    ) strict, without rowid
    """,
    """
    create table station (
      one integer primary key check (one = 1),
      counter_id integer not null,
      slot integer not null,
      name text not null
    ) strict
    """,
    """
    create table office_settings (
      version integer primary key,
      effective_from text not null,
      body text not null
    ) strict
    """,
    """
    create table staff (
      n integer primary key,
      id text not null unique,
      name text not null,
      role text not null,
      active integer not null
    ) strict
    """,
    """
    create table procedure (
      code text not null,
      version integer not null,
      valid_from text not null,
      valid_to text,
      body text not null,
      primary key (code, version)
    ) strict, without rowid
    """,
    """
    create table procedure_use (
      code text primary key,
      uses integer not null,
      last_used text not null
    ) strict, without rowid
    """,
    """
    create table calendar_year (
      year integer primary key,
      certain integer not null,
      revision integer not null
    ) strict
    """,
    """
    create table special_day (
      day text primary key,
      year integer not null references calendar_year (year),
      kind text not null,
      name text not null
    ) strict, without rowid
    """,
    """
    create table dossier (
      n integer primary key,
      id text not null unique,
      number text not null,
      code text not null,
      station integer not null,
      received_at text not null,
      received_on text not null,
      received_by text not null,
      procedure_code text not null,
      procedure_version integer not null,
      procedure text not null,
      field text not null,
      level text not null,
      department text not null,
      limit_amount integer not null,
      limit_unit text not null,
      channel text not null,
      delivery text not null,
      applicant_kind text not null,
      name text not null,
      id_number text not null,
      phone text not null,
      address text not null,
      email text not null,
      birth text not null,
      components text not null,
      copies integer not null,
      fee integer not null,
      fee_state text not null,
      book text not null,
      line integer not null,
      note text not null,
      legal_due text not null,
      due_at text not null,
      due_on text not null,
      receipt_version integer not null,
      state integer not null,
      is_open integer not null,
      custody text not null,
      slip_id text not null,
      slip_number text not null,
      finished_at text,
      finished_on text,
      finished_by text not null,
      result text,
      shelf text not null,
      given_back_at text,
      given_back_on text,
      given_back_by text not null,
      collector_kind text,
      collector_name text not null,
      collector_note text not null,
      reappointments integer not null,
      search text not null,
      digits text not null
    ) strict
    """,
    "create index dossier_number on dossier (number)",
    "create index dossier_code on dossier (code)",
    "create index dossier_person on dossier (id_number) where id_number <> ''",
    "create index dossier_received on dossier (received_on)",
    "create index dossier_open on dossier (due_on, received_on) where is_open = 1",
    "create index dossier_held on dossier (custody, due_on) where is_open = 1",
    "create index dossier_shelf on dossier (finished_on) where state = 9",
    "create index dossier_finished on dossier (finished_on) where finished_on is not null",
    "create index dossier_given on dossier (given_back_on) where given_back_on is not null",
    """
    create virtual table dossier_words using fts5 (
      search, content = 'dossier', content_rowid = 'n', prefix = '2 3'
    )
    """,
    """
    create virtual table dossier_digits using fts5 (
      digits, content = 'dossier', content_rowid = 'n', tokenize = 'trigram', detail = none
    )
    """,
    """
    create table slip (
      n integer primary key,
      id text not null unique,
      number text not null,
      code text not null,
      station integer not null,
      department text not null,
      handed_at text not null,
      handed_on text not null,
      handed_by text not null,
      count integer not null,
      confirmed_at text,
      receiver text not null
    ) strict
    """,
    "create index slip_number on slip (number)",
    "create index slip_code on slip (code)",
    "create index slip_handed on slip (handed_on)",
    "create index slip_open on slip (n) where confirmed_at is null",
    """
    create table slip_line (
      slip_id text not null references slip (id),
      position integer not null,
      dossier_id text not null,
      missing integer not null,
      primary key (slip_id, position)
    ) strict, without rowid
    """,
    """
    create table document (
      n integer primary key,
      id text not null unique,
      kind text not null,
      about text not null,
      title text not null,
      copies integer not null,
      station integer not null,
      queued_at text not null,
      event_id text not null,
      reprint integer not null,
      original text not null,
      progress text not null,
      changed_at text,
      printer text not null,
      job text not null,
      trouble text not null
    ) strict
    """,
    "create index document_about on document (about)",
    """
    create index document_waiting on document (n)
    where progress in ('queued', 'sent', 'failed')
    """,
    """
    create table exception (
      id text primary key,
      kind text not null,
      number text not null,
      about text not null,
      detail text not null,
      raised_at text not null,
      settled_at text
    ) strict, without rowid
    """,
    "create index exception_open on exception (raised_at) where settled_at is null",
)


def m001_books(db: "Database") -> None:
    """Lay out the journal and its projections."""
    for statement in _STATEMENTS:
        db.conn.execute(statement)
