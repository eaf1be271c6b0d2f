# Lifecycle of the queues that customers see through Portico. Copy this file to RT_SiteConfig.d (Debian:
# /etc/request-tracker5/RT_SiteConfig.d), restart RT, then run set-up.pl.
#
# It has the statuses of RT's own lifecycle. What it adds is a right for each thing that a customer may do, so that
# "close my ticket" needs no ModifyTicket: CloseTicket and ReopenTicket. RT advertises to each customer what is allowed.
Set(%Lifecycles,
    portico => {
        initial  => ['new'],
        active   => [ 'open', 'stalled' ],
        inactive => [ 'resolved', 'rejected', 'deleted' ],
        defaults => { on_create => 'new', on_merge => 'resolved' },
        transitions => {
            ''       => [qw(new open resolved)],
            new      => [qw(open stalled resolved rejected deleted)],
            open     => [qw(new stalled resolved rejected deleted)],
            stalled  => [qw(new open resolved rejected deleted)],
            resolved => [qw(new open stalled rejected deleted)],
            rejected => [qw(new open stalled resolved deleted)],
            deleted  => [qw(new open stalled rejected resolved)],
        },
        rights => {
            '* -> resolved'    => 'CloseTicket',
            'resolved -> open' => 'ReopenTicket',
            '* -> deleted'     => 'DeleteTicket',
            '* -> *'           => 'ModifyTicket',
        },
        actions => [
            'new -> open'      => { label => 'Open It',  update => 'Respond' },
            'new -> resolved'  => { label => 'Resolve',  update => 'Respond' },
            'open -> resolved' => { label => 'Resolve',  update => 'Respond' },
            'stalled -> open'  => { label => 'Open It',  update => '' },
            'stalled -> resolved' => { label => 'Resolve', update => 'Respond' },
            'resolved -> open' => { label => 'Re-open',  update => 'Respond' },
            'rejected -> open' => { label => 'Re-open',  update => 'Respond' },
        ],
    },
    # Tickets may move between such queues and those with RT's own lifecycle.
    __maps__ => {
        'default -> portico' => { map { $_ => $_ } qw(new open stalled resolved rejected deleted) },
        'portico -> default' => { map { $_ => $_ } qw(new open stalled resolved rejected deleted) },
    },
);

1;
