-- What an audio file holds, so that the same sound can be told again.

alter table prompts add column sha256 varchar(64) not null default '';
