-- What an IVR does beside its keys.

alter table attendants add column rules longtext not null default '{}' check (json_valid(rules));
alter table attendants_history add column rules longtext;
