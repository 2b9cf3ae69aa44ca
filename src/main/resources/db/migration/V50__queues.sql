-- Agents of call queues, and who of them is logged in.

alter table queues add column rules longtext not null default '{}' check (json_valid(rules)) after after_max_wait;
alter table queues_history add column rules longtext;

-- What an agent chose last; without a row, primary agents are in and others out.
create table agent_logins (
    domain     varchar(190) not null,
    queue      varchar(20)  not null,
    extension  varchar(20)  not null,
    logged_in  boolean      not null,
    primary key (domain, queue, extension)
);
