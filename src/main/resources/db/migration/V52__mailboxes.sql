-- Whose lamps a mailbox lights, and its PIN for listening by phone.

alter table mailboxes add column subscribers varchar(2000) not null default '';
alter table mailboxes_history add column subscribers varchar(2000);

create table mailbox_pins (
    tenant_id    bigint       not null,
    mailbox      varchar(20)  not null,
    hash         varchar(255) not null,
    wrong        integer      not null,
    locked_until datetime(3),
    primary key (tenant_id, mailbox),
    foreign key (tenant_id) references tenants (id) on delete cascade
);
