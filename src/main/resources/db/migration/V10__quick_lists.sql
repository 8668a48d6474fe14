-- Claims by source: H2 took all that a run rests on for each claim of it.
create index if not exists claim_evidence_by_source on claim_evidence (run_id, source, seq);

-- The article without its text, for lists; filled in by the program after this. Null where it is too long: the document has it.
alter table article add column if not exists head varchar(4000);
