-- Why a run failed, in one line; null where it did not.
alter table run add column if not exists failure clob;

-- The newest first, whatever the job.
create index if not exists run_by_date on run (business_date, begun);
