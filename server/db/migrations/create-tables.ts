import { Migration } from '@mikro-orm/migrations';

/** The tables of the first version: tenant, people, instrument, month, evidence, review, rapor, audit. */
export class CreateTables extends Migration {
  override up(): void {
    this.addSql(
      `create table "audit_event" ("id" bigserial primary key, "kabupaten_id" uuid not null, "at" timestamptz not null default now(), "actor_id" uuid null, "action" varchar(80) not null, "entity" varchar(80) not null, "entity_id" uuid not null, "before" jsonb null, "after" jsonb null, "reason" text null, "request_id" varchar(40) not null)`,
    );
    this.addSql(
      `create index "audit_event_kabupaten_id_at_index" on "audit_event" ("kabupaten_id", "at")`,
    );
    this.addSql(
      `create index "audit_event_kabupaten_id_entity_entity_id_index" on "audit_event" ("kabupaten_id", "entity", "entity_id")`,
    );
    this.addSql(
      `create table "kabupaten" ("id" uuid not null, "code" varchar(40) not null, "name" varchar(200) not null, "province" varchar(200) not null, "capital" varchar(200) null, "created_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`alter table "kabupaten" add constraint "kabupaten_code_unique" unique ("code")`);
    this.addSql(
      `create table "instrument" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "code" varchar(80) not null, "revision" int not null, "level" text not null, "title" varchar(200) not null, "total_weight" varchar(40) not null, "legal_basis" jsonb not null, "sources" jsonb not null, "grade_bands" jsonb not null, "grade_basis" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "instrument" add constraint "instrument_kabupaten_id_code_revision_unique" unique ("kabupaten_id", "code", "revision")`,
    );
    this.addSql(
      `alter table "instrument" add constraint "instrument_level_check" check ("level" in ('KABUPATEN', 'UNIT'))`,
    );
    this.addSql(
      `alter table "instrument" add constraint "instrument_grade_basis_check" check ("grade_basis" in ('POINTS', 'ACHIEVEMENT'))`,
    );
    this.addSql(
      `create table "component" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "instrument_id" uuid not null, "parent_id" uuid null, "code" varchar(40) not null, "kind" text not null, "name" text not null, "weight" varchar(80) not null, "weight_status" text not null, "weight_basis" text null, "sources" jsonb not null, "position" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "component" add constraint "component_instrument_id_code_unique" unique ("instrument_id", "code")`,
    );
    this.addSql(
      `alter table "component" add constraint "component_kind_check" check ("kind" in ('COMPONENT', 'ASPECT', 'AREA', 'SUB_ASPECT'))`,
    );
    this.addSql(
      `alter table "component" add constraint "component_weight_status_check" check ("weight_status" in ('OFFICIAL', 'CITED', 'INFERRED'))`,
    );
    this.addSql(
      `create table "indicator" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "instrument_id" uuid not null, "component_id" uuid not null, "code" varchar(40) not null, "text" text not null, "answer_type" text not null, "weight" varchar(80) null, "weight_status" text not null, "weight_basis" text null, "verified" boolean not null, "inferred" boolean not null, "scale_min" double precision null, "scale_max" double precision null, "scale_inferred" boolean not null default false, "ratio_numerator" varchar(200) null, "ratio_denominator" varchar(200) null, "evidence_requirements" jsonb not null, "sources" jsonb not null, "note" text null, "position" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_instrument_id_code_unique" unique ("instrument_id", "code")`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_answer_type_check" check ("answer_type" in ('YES_NO', 'ABC', 'ABCD', 'ABCDE', 'PERCENT', 'COUNT', 'VALUE', 'AUDIT_OPINION'))`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_weight_status_check" check ("weight_status" in ('OFFICIAL', 'CITED', 'INFERRED'))`,
    );
    this.addSql(
      `create table "count_input" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "indicator_id" uuid not null, "key" varchar(80) not null, "label" text not null, "position" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "count_input" add constraint "count_input_indicator_id_key_unique" unique ("indicator_id", "key")`,
    );
    this.addSql(
      `create table "answer_option" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "indicator_id" uuid not null, "key" varchar(40) not null, "value" varchar(40) null, "criterion" text not null, "inferred" boolean not null, "position" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "answer_option" add constraint "answer_option_indicator_id_key_unique" unique ("indicator_id", "key")`,
    );
    this.addSql(
      `create table "person" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "name" varchar(200) not null, "email" varchar(254) not null, "password_hash" text not null, "must_change_password" boolean not null default false, "active" boolean not null default true, "locale" text not null default 'id', "last_signed_in_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`alter table "person" add constraint "person_email_unique" unique ("email")`);
    this.addSql(
      `alter table "person" add constraint "person_locale_check" check ("locale" in ('id', 'en'))`,
    );
    this.addSql(
      `create table "period" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "kind" text not null, "year" int not null, "month" int not null, "opens_at" timestamptz not null, "due_at" timestamptz not null, "closes_at" timestamptz not null, "status" text not null default 'PLANNED', "opened_at" timestamptz null, "closed_at" timestamptz null, "closed_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "period" add constraint "period_kabupaten_id_kind_year_month_unique" unique ("kabupaten_id", "kind", "year", "month")`,
    );
    this.addSql(
      `alter table "period" add constraint "period_kind_check" check ("kind" in ('MONTHLY', 'QUARTERLY', 'ANNUAL'))`,
    );
    this.addSql(
      `alter table "period" add constraint "period_status_check" check ("status" in ('PLANNED', 'OPEN', 'CLOSED'))`,
    );
    this.addSql(
      `create table "formula" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "instrument_id" uuid not null, "revision" int not null, "title" varchar(200) not null, "status" text not null, "definition" jsonb not null, "sha256" varchar(64) not null, "reason" text null, "published_at" timestamptz null, "published_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "formula" add constraint "formula_instrument_id_revision_unique" unique ("instrument_id", "revision")`,
    );
    this.addSql(
      `alter table "formula" add constraint "formula_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'RETIRED'))`,
    );
    this.addSql(
      `create table "period_instrument" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "period_id" uuid not null, "instrument_id" uuid not null, "formula_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "period_instrument" add constraint "period_instrument_period_id_instrument_id_unique" unique ("period_id", "instrument_id")`,
    );
    this.addSql(
      `create table "session" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "token_hash" varchar(64) not null, "person_id" uuid not null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "session" add constraint "session_token_hash_unique" unique ("token_hash")`,
    );
    this.addSql(`create index "session_person_id_index" on "session" ("person_id")`);
    this.addSql(
      `create table "unit" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "code" varchar(40) not null, "name" varchar(200) not null, "abbreviation" varchar(40) null, "kind" text not null, "parent_id" uuid null, "region_code" varchar(40) null, "assessed" boolean not null, "active" boolean not null default true, "position" int not null, "note" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_kabupaten_id_code_unique" unique ("kabupaten_id", "code")`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_kind_check" check ("kind" in ('SEKRETARIAT_DAERAH', 'SEKRETARIAT_DPRD', 'INSPEKTORAT', 'DINAS', 'BADAN', 'SATUAN', 'KECAMATAN', 'BAGIAN', 'RSUD'))`,
    );
    this.addSql(
      `create table "membership" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "person_id" uuid not null, "role" text not null, "unit_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "membership_unit_id_index" on "membership" ("unit_id")`);
    this.addSql(`create index "membership_person_id_index" on "membership" ("person_id")`);
    this.addSql(
      `alter table "membership" add constraint "membership_role_check" check ("role" in ('CHANGE_AGENT', 'UNIT_HEAD', 'EVALUATOR', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'LEADERSHIP', 'ANALYST', 'ADMIN'))`,
    );
    this.addSql(
      `create table "evidence" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "unit_id" uuid null, "kind" text not null, "title" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(`create index "evidence_unit_id_index" on "evidence" ("unit_id")`);
    this.addSql(
      `alter table "evidence" add constraint "evidence_kind_check" check ("kind" in ('FILE', 'LINK'))`,
    );
    this.addSql(
      `create table "evidence_revision" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "evidence_id" uuid not null, "number" int not null, "file_name" varchar(200) null, "media_type" varchar(200) null, "size" bigint null, "sha256" varchar(64) null, "url" text null, "note" text not null default '', "covers_from" timestamptz null, "covers_to" timestamptz null, "created_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "evidence_revision_sha256_index" on "evidence_revision" ("sha256")`);
    this.addSql(
      `alter table "evidence_revision" add constraint "evidence_revision_evidence_id_number_unique" unique ("evidence_id", "number")`,
    );
    this.addSql(
      `alter table "evidence_revision" add constraint "evidence_revision_check" check ((sha256 is null) <> (url is null))`,
    );
    this.addSql(
      `create table "assignment" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "period_id" uuid not null, "unit_id" uuid null, "evaluator_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(`create index "assignment_evaluator_id_index" on "assignment" ("evaluator_id")`);
    this.addSql(
      `create unique index "assignment_once_unique" on "assignment" ("period_id", "unit_id", "evaluator_id") nulls not distinct`,
    );
    this.addSql(
      `create table "upload" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "person_id" uuid not null, "sha256" varchar(64) not null, "size" bigint not null, "media_type" varchar(200) not null, "file_name" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "worksheet" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "period_id" uuid not null, "unit_id" uuid null, "instrument_id" uuid not null, "formula_id" uuid not null, "status" text not null default 'FILLING', "submitted_at" timestamptz null, "submitted_by_id" uuid null, "revision" bigint not null default '0', primary key ("id"))`,
    );
    this.addSql(`create index "worksheet_unit_id_index" on "worksheet" ("unit_id")`);
    this.addSql(
      `create index "worksheet_kabupaten_id_period_id_index" on "worksheet" ("kabupaten_id", "period_id")`,
    );
    this.addSql(
      `create unique index "worksheet_once_unique" on "worksheet" ("period_id", "instrument_id", "unit_id") nulls not distinct`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_status_check" check ("status" in ('FILLING', 'SUBMITTED', 'CLOSED'))`,
    );
    this.addSql(
      `create table "report_card" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "worksheet_id" uuid not null, "period_id" uuid not null, "unit_id" uuid null, "level" text not null, "points" double precision not null, "maximum" double precision not null, "achievement" double precision not null, "grade" varchar(10) not null, "rank" int null, "summary" jsonb not null, "area_points" double precision[] not null, "snapshot" text not null, "sha256" varchar(64) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_worksheet_id_unique" unique ("worksheet_id")`,
    );
    this.addSql(`create index "report_card_unit_id_index" on "report_card" ("unit_id")`);
    this.addSql(
      `create index "report_card_kabupaten_id_period_id_index" on "report_card" ("kabupaten_id", "period_id")`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_level_check" check ("level" in ('KABUPATEN', 'UNIT'))`,
    );
    this.addSql(
      `create table "answer" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "worksheet_id" uuid not null, "indicator_code" varchar(40) not null, "option_key" varchar(40) null, "value" double precision null, "counts" jsonb not null, "explanation" text not null default '', "state" text not null default 'DRAFT', "unchanged" boolean not null default false, "resubmitted" boolean not null default false, "submitted_at" timestamptz null, "updated_at" timestamptz null, "links_changed_at" timestamptz null, "updated_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `create index "answer_kabupaten_id_state_index" on "answer" ("kabupaten_id", "state")`,
    );
    this.addSql(
      `alter table "answer" add constraint "answer_worksheet_id_indicator_code_unique" unique ("worksheet_id", "indicator_code")`,
    );
    this.addSql(
      `alter table "answer" add constraint "answer_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'))`,
    );
    this.addSql(
      `create table "evidence_link" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "answer_id" uuid not null, "evidence_id" uuid not null, "revision_id" uuid not null, "page" int null, "carried_forward" boolean not null default false, primary key ("id"))`,
    );
    this.addSql(
      `create index "evidence_link_revision_id_index" on "evidence_link" ("revision_id")`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_answer_id_evidence_id_unique" unique ("answer_id", "evidence_id")`,
    );
    this.addSql(
      `create table "evaluation" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "answer_id" uuid not null, "stage" text not null, "verdict" text not null, "option_key" varchar(40) null, "value" double precision null, "counts" jsonb not null, "reason" text null, "note" text not null default '', "evaluator_id" uuid not null, "answer_version" int not null, "current" boolean not null default true, "withdrawn_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "evaluation_current_unique" on "evaluation" ("answer_id", "stage") where "current"`,
    );
    this.addSql(`create index "evaluation_answer_id_index" on "evaluation" ("answer_id")`);
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_stage_check" check ("stage" in ('SELF', 'REVIEW', 'CONSENSUS', 'EXTERNAL'))`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_verdict_check" check ("verdict" in ('ACCEPTED', 'RETURNED'))`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_reason_check" check ("reason" in ('EVIDENCE_MISSING', 'EVIDENCE_UNREADABLE', 'EVIDENCE_OUTSIDE_PERIOD', 'EVIDENCE_NOT_RELEVANT', 'ANSWER_NOT_SUPPORTED', 'EXPLANATION_UNCLEAR', 'OTHER'))`,
    );
    this.addSql(
      `create table "worksheet_score" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "worksheet_id" uuid not null, "revision" bigint not null, "points" double precision not null, "maximum" double precision not null, "achievement" double precision not null, "grade" varchar(10) not null, "area_points" double precision[] not null, "missing" int not null, "indicators" int not null, "answered" int not null, "evidenced" int not null, "proven" int not null, "submitted" int not null, "returned" int not null, "accepted" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "worksheet_score" add constraint "worksheet_score_worksheet_id_unique" unique ("worksheet_id")`,
    );
    this.addSql(
      `alter table "instrument" add constraint "instrument_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "component" add constraint "component_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "component" add constraint "component_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "component" add constraint "component_parent_id_foreign" foreign key ("parent_id") references "component" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_component_id_foreign" foreign key ("component_id") references "component" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "count_input" add constraint "count_input_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "count_input" add constraint "count_input_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "answer_option" add constraint "answer_option_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "answer_option" add constraint "answer_option_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "person" add constraint "person_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "period" add constraint "period_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "period" add constraint "period_closed_by_id_foreign" foreign key ("closed_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "formula" add constraint "formula_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "formula" add constraint "formula_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id")`,
    );
    this.addSql(
      `alter table "formula" add constraint "formula_published_by_id_foreign" foreign key ("published_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "period_instrument" add constraint "period_instrument_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "period_instrument" add constraint "period_instrument_period_id_foreign" foreign key ("period_id") references "period" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "period_instrument" add constraint "period_instrument_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id")`,
    );
    this.addSql(
      `alter table "period_instrument" add constraint "period_instrument_formula_id_foreign" foreign key ("formula_id") references "formula" ("id")`,
    );
    this.addSql(
      `alter table "session" add constraint "session_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "session" add constraint "session_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_parent_id_foreign" foreign key ("parent_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "evidence_revision" add constraint "evidence_revision_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "evidence_revision" add constraint "evidence_revision_evidence_id_foreign" foreign key ("evidence_id") references "evidence" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "evidence_revision" add constraint "evidence_revision_created_by_id_foreign" foreign key ("created_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_period_id_foreign" foreign key ("period_id") references "period" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_evaluator_id_foreign" foreign key ("evaluator_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "upload" add constraint "upload_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "upload" add constraint "upload_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_period_id_foreign" foreign key ("period_id") references "period" ("id")`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id")`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_formula_id_foreign" foreign key ("formula_id") references "formula" ("id")`,
    );
    this.addSql(
      `alter table "worksheet" add constraint "worksheet_submitted_by_id_foreign" foreign key ("submitted_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_worksheet_id_foreign" foreign key ("worksheet_id") references "worksheet" ("id")`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_period_id_foreign" foreign key ("period_id") references "period" ("id")`,
    );
    this.addSql(
      `alter table "report_card" add constraint "report_card_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "answer" add constraint "answer_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "answer" add constraint "answer_worksheet_id_foreign" foreign key ("worksheet_id") references "worksheet" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "answer" add constraint "answer_updated_by_id_foreign" foreign key ("updated_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_answer_id_foreign" foreign key ("answer_id") references "answer" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_evidence_id_foreign" foreign key ("evidence_id") references "evidence" ("id")`,
    );
    this.addSql(
      `alter table "evidence_link" add constraint "evidence_link_revision_id_foreign" foreign key ("revision_id") references "evidence_revision" ("id")`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_answer_id_foreign" foreign key ("answer_id") references "answer" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_evaluator_id_foreign" foreign key ("evaluator_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "worksheet_score" add constraint "worksheet_score_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "worksheet_score" add constraint "worksheet_score_worksheet_id_foreign" foreign key ("worksheet_id") references "worksheet" ("id") on delete cascade`,
    );
  }
}
