-- The books as the migrations lay them out: read this to know the tables, change a migration to
-- change them, then run `python -m tests.db.test_schema`.

CREATE TABLE backup (
  n integer primary key,
  at text not null,
  reason text not null,
  folder text not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  entries integer not null,
  trouble text not null
) strict;

CREATE INDEX backup_good on backup (n) where trouble = '';

CREATE TABLE calendar_change (
  id text primary key,
  made_at text not null,
  made_by text not null,
  reason text not null,
  moved integer not null,
  kept integer not null,
  undone_at text
) strict, without rowid;

CREATE TABLE calendar_year (
  year integer primary key,
  certain integer not null,
  revision integer not null
) strict;

CREATE TABLE chain_head (
  counter_id integer primary key,
  epoch integer not null,
  seq integer not null,
  hash blob not null,
  hlc integer not null,
  wall text
) strict;

CREATE TABLE consultation (
  n integer primary key,
  id text not null unique,
  dossier_id text not null,
  agency text not null,
  what text not null,
  due_on text not null,
  asked_at text not null,
  asked_by text not null,
  answered_at text
) strict;

CREATE INDEX consultation_of on consultation (dossier_id);

CREATE INDEX consultation_open on consultation (due_on) where answered_at is null;

CREATE TABLE day_book (
  day text primary key,
  closed_at text,
  closed_by text not null,
  closings integer not null,
  reopened_at text,
  reopened_by text not null,
  reason text not null
) strict, without rowid;

CREATE TABLE desk_check (
  n integer primary key,
  id text not null unique,
  place text not null,
  at text not null,
  by text not null,
  scanned integer not null,
  missing integer not null,
  strange integer not null,
  due integer not null
) strict;

CREATE TABLE document (
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
, size text not null default 'a4') strict;

CREATE INDEX document_about on document (about);

CREATE INDEX document_waiting on document (n)
where progress in ('held', 'queued', 'sent', 'failed');

CREATE TABLE dossier (
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
, started_at text, begun text not null default 'complete', legs text not null default '[]', representative text not null default '', group_id text not null default '', asked_at text, waits text not null default '[]', former_number text not null default '', held_since text, calls integer not null default 0, last_call text, last_call_at text) strict;

CREATE INDEX dossier_code on dossier (code);

CREATE INDEX dossier_finished on dossier (finished_on) where finished_on is not null;

CREATE INDEX dossier_former on dossier (former_number) where former_number <> '';

CREATE INDEX dossier_given on dossier (given_back_on) where given_back_on is not null;

CREATE INDEX dossier_group on dossier (group_id) where group_id <> '';

CREATE INDEX dossier_held on dossier (custody, due_on) where is_open = 1;

CREATE INDEX dossier_number on dossier (number);

CREATE INDEX dossier_open on dossier (due_on, received_on) where is_open = 1;

CREATE INDEX dossier_person on dossier (id_number) where id_number <> '';

CREATE INDEX dossier_received on dossier (received_on, finished_on);

CREATE INDEX dossier_shelf on dossier (finished_on) where state = 9;

CREATE INDEX dossier_slow on dossier (finished_on)
where finished_on is not null and julianday(finished_on) - julianday(received_on) > 92;

CREATE VIRTUAL TABLE dossier_digits using fts5 (
  digits, content = 'dossier', content_rowid = 'n', tokenize = 'trigram', detail = none
);

CREATE VIRTUAL TABLE dossier_words using fts5 (
  search, content = 'dossier', content_rowid = 'n', prefix = '2 3'
);

CREATE TABLE draft (
  id text primary key,
  saved_at text not null,
  by text not null,
  parked integer not null,
  title text not null,
  body text not null
) strict, without rowid;

CREATE TABLE event (
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
) strict;

CREATE UNIQUE INDEX event_key on event (counter_id, epoch, seq);

CREATE INDEX event_of on event (agg_id);

CREATE INDEX event_told on event (kind, occurred_at)
where kind in ('dossier.supplement_asked', 'dossier.supplemented', 'dossier.reappointed');

CREATE TRIGGER event_data_is_only_erased before update of pii on event
when new.pii is not null begin
  select raise(abort, 'personal data are only erased');
end;

CREATE TRIGGER event_is_never_changed before update of
  event_id, centre_id, counter_id, epoch, seq, hlc, occurred_at, actor_id, kind, v, agg_type,
  agg_id, body, pii_hash, cause_id, ref_ver, prev_hash, hash
on event begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TRIGGER event_is_never_deleted before delete on event begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TRIGGER event_is_written_once before insert on event
when exists (select 1 from event where event_id = new.event_id)
  or exists (
    select 1 from event
    where counter_id = new.counter_id and epoch = new.epoch and seq = new.seq
  )
  or exists (select 1 from event where rowid = new.rowid)
begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TABLE exception (
  id text primary key,
  kind text not null,
  number text not null,
  about text not null,
  detail text not null,
  raised_at text not null,
  settled_at text
, owner text not null default '', department text not null default '', note text not null default '') strict, without rowid;

CREATE INDEX exception_open on exception (raised_at) where settled_at is null;

CREATE TABLE journal_day (
  day text primary key,
  first integer not null,
  last integer not null
) strict, without rowid;

CREATE TABLE local (
  key text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE office_settings (
  version integer primary key,
  effective_from text not null,
  body text not null
) strict;

CREATE TABLE pad_number (
  number text primary key,
  code text not null,
  pad text not null,
  issued_on text not null,
  dossier_id text,
  voided_at text,
  reason text not null
) strict, without rowid;

CREATE INDEX pad_number_code on pad_number (code);

CREATE INDEX pad_number_open on pad_number (pad) where dossier_id is null;

CREATE TABLE procedure (
  code text not null,
  version integer not null,
  valid_from text not null,
  valid_to text,
  body text not null,
  primary key (code, version)
) strict, without rowid;

CREATE TABLE procedure_use (
  code text primary key,
  uses integer not null,
  last_used text not null
) strict, without rowid;

CREATE TABLE register_heading (
  id text primary key,
  columns text not null
) strict, without rowid;

CREATE TABLE register_import (
  n integer primary key,
  id text not null unique,
  name text not null,
  digest text not null,
  taken_at text not null,
  taken_by text not null,
  fresh integer not null,
  known integer not null,
  differing integer not null
) strict;

CREATE INDEX register_import_file on register_import (digest);

CREATE TABLE series (
  kind text not null,
  period text not null,
  last integer not null,
  primary key (kind, period)
) strict, without rowid;

CREATE TABLE slip (
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
) strict;

CREATE INDEX slip_code on slip (code);

CREATE INDEX slip_handed on slip (handed_on);

CREATE INDEX slip_number on slip (number);

CREATE INDEX slip_open on slip (n) where confirmed_at is null;

CREATE TABLE slip_line (
  slip_id text not null references slip (id),
  position integer not null,
  dossier_id text not null,
  missing integer not null, refused integer not null default 0,
  primary key (slip_id, position)
) strict, without rowid;

CREATE TABLE special_day (
  day text primary key,
  year integer not null references calendar_year (year),
  kind text not null,
  name text not null
, part text not null default 'whole') strict, without rowid;

CREATE TABLE staff (
  n integer primary key,
  id text not null unique,
  name text not null,
  role text not null,
  active integer not null
, pin text not null default '', badge text not null default '', failures integer not null default 0, failed_at text) strict;

CREATE TABLE station (
  one integer primary key check (one = 1),
  counter_id integer not null,
  slot integer not null,
  name text not null
) strict;

CREATE TABLE visit (
  n integer primary key,
  id text not null unique,
  kind text not null,
  number text not null,
  at text not null,
  day text not null,
  by text not null,
  procedure_code text not null,
  procedure text not null,
  field text not null,
  level text not null,
  channel text not null,
  name text not null,
  id_number text not null
) strict;

CREATE INDEX visit_day on visit (day);
