-- How often a run was begun, when last, and how that ended; no exit code while it is at work, or where it was cut off.
alter table run add column attempts integer default 1 not null;
alter table run add column begun timestamp(3) with time zone;
alter table run add column ended timestamp(3) with time zone;
alter table run add column exit_code integer;
update run set begun = started, ended = finished;

-- What a verdict rests on, kept with it longer than the judgement itself.
alter table printed_verdict add column seq integer;
alter table printed_verdict add column claim text;
alter table printed_verdict add column machine_verdict varchar(30);
alter table printed_verdict add column score double precision;
alter table printed_verdict add column confidence double precision;
alter table printed_verdict add column supporting_origins integer;
alter table printed_verdict add column contradicting_origins integer;
update printed_verdict p set
    machine_verdict = (select max(o.machine_verdict) from outcome o where o.run_id = p.run_id and o.claim_id = p.claim_id),
    score = (select max(o.score) from outcome o where o.run_id = p.run_id and o.claim_id = p.claim_id),
    confidence = (select max(o.confidence) from outcome o where o.run_id = p.run_id and o.claim_id = p.claim_id);
create index printed_verdict_by_claim on printed_verdict (claim_id, run_id);
