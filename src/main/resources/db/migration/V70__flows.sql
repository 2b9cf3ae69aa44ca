-- Which device a phone is, by which of its flows (RFC 5626), and over which proxies it is reached (RFC 3327; one Path value a line).

alter table registrations
    add column instance varchar(255),
    add column reg_id   int not null default 0,
    add column path     text;
