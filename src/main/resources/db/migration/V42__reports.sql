-- The last day a group's daily report was made for, or decided not to be needed; no row = reports are off.

create table report_cursors (
    tenant_id bigint not null,
    group_id  bigint not null,
    last_day  date   not null,
    primary key (tenant_id, group_id),
    foreign key (tenant_id) references tenants (id) on delete cascade
);
