import { Migration } from '@mikro-orm/migrations';

/**
 * The stages of an answer become configuration: each kabupaten has the four that there were, and can have
 * more. A verdict says which one it is of; a period keeps the stages that it was closed with, and those that
 * are closed were closed with these four.
 */
export class ConfigureStages extends Migration {
  override up(): void {
    this.addSql(`
      create table "scoring_stage" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "key" varchar(40) not null,
        "kind" text not null, "name_id" varchar(200) not null, "name_en" varchar(200) not null,
        "position" int not null, "scored_by" text not null, "precedence" int null,
        "panel_limit" double precision null, "active" boolean not null default true, primary key ("id"))`);
    this.addSql(`
      alter table "scoring_stage" add constraint "scoring_stage_kabupaten_id_key_unique"
        unique ("kabupaten_id", "key")`);
    this.addSql(`
      alter table "scoring_stage" add constraint "scoring_stage_kind_check"
        check ("kind" in ('SELF', 'REVIEW', 'CONSENSUS', 'EXTERNAL'))`);
    this.addSql(`
      alter table "scoring_stage" add constraint "scoring_stage_scored_by_check"
        check ("scored_by" in ('CHANGE_AGENT', 'UNIT_HEAD', 'EVALUATOR', 'LEAD_EVALUATOR',
          'ACCELERATION_TEAM', 'LEADERSHIP', 'ANALYST', 'ADMIN'))`);
    this.addSql(`
      alter table "scoring_stage" add constraint "scoring_stage_kabupaten_id_foreign"
        foreign key ("kabupaten_id") references "kabupaten" ("id")`);
    this.addSql(`
      insert into "scoring_stage" ("id", "kabupaten_id", "created_at", "key", "kind", "name_id", "name_en",
        "position", "scored_by", "precedence", "panel_limit")
      select gen_random_uuid(), k.id, now(), s.*
      from "kabupaten" k cross join (values
        ('self', 'SELF', 'Penilaian mandiri', 'Self-assessment', 0, 'CHANGE_AGENT', null::int,
          null::double precision),
        ('review', 'REVIEW', 'Reviu TPI', 'Internal review', 1, 'EVALUATOR', 10, null),
        ('consensus', 'CONSENSUS', 'Konsensus panel', 'Panel consensus', 2, 'LEAD_EVALUATOR', 100, 0.25),
        ('external', 'EXTERNAL', 'Evaluasi Kementerian PANRB', 'Ministry’s evaluation', 3,
          'LEAD_EVALUATOR', null, null)) s`);

    this.addSql(
      `alter table "evaluation" add column "stage_key" varchar(40) not null default 'review'`,
    );
    this.addSql(`update "evaluation" set "stage_key" = lower("stage") where "stage" <> 'REVIEW'`);
    this.addSql(`drop index "evaluation_current_unique"`);
    this.addSql(`
      create unique index "evaluation_current_unique" on "evaluation" ("answer_id", "stage_key")
        where "current"`);

    this.addSql(`alter table "period" add column "stages" jsonb null`);
    this.addSql(`
      update "period" p set "stages" = (select jsonb_agg(jsonb_build_object('id', g.id, 'key', g.key,
          'kind', g.kind, 'nameId', g.name_id, 'nameEn', g.name_en, 'position', g.position,
          'scoredBy', g.scored_by, 'precedence', g.precedence, 'panelLimit', g.panel_limit) order by g.position)
        from "scoring_stage" g where g.kabupaten_id = p.kabupaten_id)
      where p.status = 'CLOSED'`);
  }
}
