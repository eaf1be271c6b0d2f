#!/usr/bin/perl
# Sets up an RT 5 for Portico: rights, a role, scrips and custom fields. Run it on RT's machine as a user that may read RT's
# configuration. It may be run again at any time: it adds what is missing and removes nothing. Tickets that are older than the
# set-up get what the scrips give to new ones.
#
#   perl set-up.pl --queue Support [--queue Sales …] [--field Product …] [--group-prefix org:] [--lib /usr/share/request-tracker5/lib]
#
# Fields are custom fields of these queues that the support form asks for.
# Companies are RT groups whose names begin with the prefix ("org:Acme"); their members are the company's customers, who are
# unprivileged users. Run it again after a new company was added. docs/adapters/rt.md says what each part is for.
use strict;
use warnings;
use Getopt::Long;

my ( @queues, @fields, $prefix, $lib );
BEGIN {
    ( $prefix, $lib ) = ( 'org:', '/usr/share/request-tracker5/lib' );
    GetOptions( 'queue=s' => \@queues, 'field=s' => \@fields, 'group-prefix=s' => \$prefix, 'lib=s' => \$lib )
        && @queues or die "Usage: set-up.pl --queue NAME … [--field NAME …] [--group-prefix org:] [--lib FOLDER]\n";
}
use lib $lib;
use RT -init;

my $system    = RT->SystemUser;
my $lifecycle = 'portico';
my $role_name = 'Organization';

die "The lifecycle '$lifecycle' is missing: put Portico_SiteConfig.pm into RT_SiteConfig.d and restart RT.\n"
    unless RT::Lifecycle->Load( Type => 'ticket', Name => $lifecycle );

sub said { print "$_[0]\n" }

sub must {
    my ( $what, $id, $message ) = @_;
    die "$what: " . ( $message // 'failed' ) . "\n" unless $id;
    said("added: $what");
    return $id;
}

sub grant {
    my ( $who, $principal, $object, @rights ) = @_;
    for my $right (@rights) {
        next if $principal->HasRight( Right => $right, Object => $object, EquivObjects => [] ) && direct( $principal, $object, $right );
        must( "$who may $right", $principal->GrantRight( Right => $right, Object => $object ) );
    }
}

# A right that comes from elsewhere (RT as a whole, another group) may go again: this one is given by itself.
sub direct {
    my ( $principal, $object, $right ) = @_;
    my $ace = RT::ACE->new($system);
    my ($ok) = $ace->LoadByValues(
        PrincipalType => $principal->Object->isa('RT::Group') && $principal->Object->Domain ne 'UserDefined' && $principal->Object->Domain ne 'SystemInternal'
            ? $principal->Object->Name : 'Group',
        PrincipalId => $principal->id, RightName => $right, Object => $object,
    );
    return $ok;
}

sub system_group {
    my $group = RT::Group->new($system);
    $group->LoadSystemInternalGroup( $_[0] );
    return $group->PrincipalObj;
}

sub role_group {
    my ( $queue, $name ) = @_;
    my $group = $queue->RoleGroup($name);
    return $group->PrincipalObj if $group && $group->id;
    $group = RT::Group->new($system);
    must( "role $name of " . $queue->Name, $group->CreateRoleGroup( Name => $name, Object => $queue ) );
    return $group->PrincipalObj;
}

sub custom_field {
    my ( $name, $lookup, %args ) = @_;
    my $field = RT::CustomField->new($system);
    $field->LoadByName( Name => $name, LookupType => $lookup, IncludeGlobal => 1, IncludeDisabled => 0 );
    return $field if $field->id;
    must( "custom field $name", $field->Create( Name => $name, LookupType => $lookup, MaxValues => 1, %args ) );
    return $field;
}

sub apply {
    my ( $thing, $queue ) = @_;
    return if $thing->IsAdded( $queue->id ) || $thing->IsAdded(0);
    must( $thing->Name . ' applies to ' . $queue->Name, $thing->AddToObject( $thing->isa('RT::CustomField') ? $queue : $queue->id ) );
}

sub scrip {
    my ( $queue, $name, $when, $code ) = @_;
    my $scrip = RT::Scrip->new($system);
    my $found = RT::Scrips->new($system);
    $found->LimitToQueue( $queue->id );
    $found->Limit( FIELD => 'Description', VALUE => $name );
    if ( my $old = $found->First ) {
        for ( [ CustomIsApplicableCode => $when ], [ CustomCommitCode => $code ] ) {
            my ( $field, $value ) = @$_;
            next if $old->$field eq $value;
            my $set = "Set$field";
            must( "new code of scrip '$name'", $old->$set($value) );
        }
        return;
    }
    must( "scrip '$name' of " . $queue->Name, $scrip->Create(
        Queue => $queue->id, Description => $name, Stage => 'TransactionCreate', Template => 'Blank',
        ScripCondition => 'User Defined', ScripAction => 'User Defined',
        CustomIsApplicableCode => $when, CustomPrepareCode => '1', CustomCommitCode => $code,
    ) );
}

# RT's REST interface lets whoever may create tickets name any requestor, and adds none by itself. What an unprivileged
# user files is that user's: nobody files as somebody else, and nobody is copied in.
my $force_requestor = <<'CODE';
my $ticket = RT::Ticket->new(RT->SystemUser);
$ticket->Load( $self->TicketObj->id );
my $creator = $ticket->CreatorObj;
return 1 if $creator->Privileged or $creator->id == RT->SystemUser->id or $creator->id == RT->Nobody->id;
for my $type (qw(Requestor Cc AdminCc)) {
    for my $member ( @{ $ticket->RoleGroup($type)->MembersObj->ItemsArrayRef } ) {
        next if $type eq 'Requestor' and $member->MemberId == $creator->id;
        $ticket->DeleteWatcher( Type => $type, PrincipalId => $member->MemberId );
    }
}
$ticket->AddWatcher( Type => 'Requestor', PrincipalId => $creator->id )
    unless $ticket->IsWatcher( Type => 'Requestor', PrincipalId => $creator->id );
1;
CODE

# The role holds the companies of the requestors: its members see the ticket.
my $set_organization = <<'CODE';
my $ticket = RT::Ticket->new(RT->SystemUser);
$ticket->Load( $self->TicketObj->id );
my $role = RT::CustomRole->new(RT->SystemUser);
$role->Load('@ROLE@');
my $groups = RT::Groups->new(RT->SystemUser);
$groups->LimitToUserDefinedGroups;
$groups->Limit( FIELD => 'Name', OPERATOR => 'STARTSWITH', VALUE => '@PREFIX@', CASESENSITIVE => 0 );
my ( %should, %is );
while ( my $group = $groups->Next ) {
    for my $requestor ( @{ $ticket->Requestors->UserMembersObj->ItemsArrayRef } ) {
        $should{ $group->PrincipalId } = 1 if $group->HasMemberRecursively( $requestor->PrincipalObj );
    }
}
$is{ $_->MemberId } = 1 for @{ $ticket->RoleGroup( $role->GroupType )->MembersObj->ItemsArrayRef };
for my $id ( grep !$is{$_}, keys %should ) { $ticket->AddWatcher( Type => $role->GroupType, PrincipalId => $id ) }
for my $id ( grep !$should{$_}, keys %is ) { $ticket->DeleteWatcher( Type => $role->GroupType, PrincipalId => $id ) }
1;
CODE
s/\@ROLE\@/$role_name/g, s/\@PREFIX\@/quotemeta_single($prefix)/ge for $set_organization;
sub quotemeta_single { my $text = shift; $text =~ s/([\\'])/\\$1/g; return $text }

# RT's own LastUpdated moves with internal comments, so it would betray them. This date moves with what customers see.
my $set_activity = <<'CODE';
my $ticket = RT::Ticket->new(RT->SystemUser);
$ticket->Load( $self->TicketObj->id );
$ticket->AddCustomFieldValue(
    Field => 'Last public activity', Value => $self->TransactionObj->Created, RecordTransaction => 0,
);
1;
CODE

# What customers see: the newest of these is a ticket's last public activity.
my @public = qw(Create Correspond Status);
my $is_public = sprintf 'return $self->TransactionObj->Type =~ /^(?:%s)$/', join '|', @public;

my $role = RT::CustomRole->new($system);
$role->Load($role_name);
must( "role $role_name", $role->Create( Name => $role_name, MaxValues => 0, Description => 'Companies whose people see the ticket' ) )
    unless $role->id;

my $activity = custom_field( 'Last public activity', 'RT::Queue-RT::Ticket', Type => 'DateTime',
    Description => 'Newest message or status change that customers see. Set by a scrip.' );
my $ticket_key = custom_field( 'Portico key', 'RT::Queue-RT::Ticket', Type => 'Freeform',
    Description => 'Names the request that filed this ticket, so that a repeated request files it once.' );
my $message_key = custom_field( 'Portico key', 'RT::Queue-RT::Ticket-RT::Transaction', Type => 'Freeform',
    Description => 'Names the request that sent this message, so that a repeated request sends it once.' );

my $customers = system_group('Unprivileged');
grant( 'Customers', $customers, $activity, 'SeeCustomField' );
grant( 'Customers', $customers, $ticket_key,  qw(SeeCustomField SetInitialCustomField) );
grant( 'Customers', $customers, $message_key, qw(SeeCustomField ModifyCustomField) );

for my $name (@queues) {
    my $queue = RT::Queue->new($system);
    $queue->Load($name);
    die "There is no queue '$name'.\n" unless $queue->id;
    if ( $queue->Lifecycle ne $lifecycle ) { must( "lifecycle of $name", $queue->SetLifecycle($lifecycle) ) }
    apply( $_, $queue ) for $role, $activity, $ticket_key, $message_key;
    grant( "Customers in $name", $customers, $queue, qw(SeeQueue CreateTicket) );
    grant( "Requestors in $name", role_group( $queue, 'Requestor' ), $queue, qw(ShowTicket ReplyToTicket CloseTicket ReopenTicket) );
    grant( "Companies in $name", role_group( $queue, $role->GroupType ), $queue, qw(ShowTicket ReplyToTicket) );
    scrip( $queue, 'Portico 1: what customers file is theirs', q{return $self->TransactionObj->Type eq 'Create'}, $force_requestor );
    scrip( $queue, 'Portico 2: the requestors\' companies see the ticket',
        q{my $t = $self->TransactionObj; return $t->Type eq 'Create' || ( $t->Type =~ /Watcher/ && $t->Field eq 'Requestor' )},
        $set_organization );
    scrip( $queue, 'Portico 3: last public activity', $is_public, $set_activity );
    for my $wanted (@fields) {
        my $found = $queue->TicketCustomFields;
        $found->Limit( FIELD => 'Name', VALUE => $wanted, CASESENSITIVE => 0 );
        my $field = $found->First or do { print "warning: queue $name has no field '$wanted'.\n"; next };
        grant( "Customers, field $wanted", $customers, $field, qw(SeeCustomField SetInitialCustomField) );
    }
}

# A scrip's code for a ticket of the past, and for the newest thing on it that customers see.
sub for_past {
    my ($code) = @_;
    my $run = eval "sub { my \$self = shift; $code }" or die $@;
    return sub { $run->( Portico::Past->new( $_[0] ) ) };
}

my ( $see_organization, $see_activity ) = ( for_past($set_organization), for_past($set_activity) );

# Tickets from before the set-up, and of people who joined a company since.
sub catch_up {
    my ($queue) = @_;
    my ( $last, $dated ) = ( 0, 0 );
    for ( my $more = 1; $more; ) {
        $more = 0;
        my $tickets = RT::Tickets->new($system);
        $tickets->FromSQL( 'Queue = ' . $queue->id . " AND id > $last" );
        $tickets->OrderByCols( { FIELD => 'id', ORDER => 'ASC' } );
        $tickets->RowsPerPage(200);
        while ( my $ticket = $tickets->Next ) {
            ( $last, $more ) = ( $ticket->id, 1 );
            $see_organization->($ticket);
            next if defined $ticket->FirstCustomFieldValue( $activity->id );
            $see_activity->($ticket);
            $dated++;
        }
        # Otherwise all tickets stay in memory.
        DBIx::SearchBuilder::Record::Cachable->FlushCache;
    }
    said( "added: last public activity of $dated tickets of " . $queue->Name ) if $dated;
}

for my $name (@queues) {
    my $queue = RT::Queue->new($system);
    $queue->Load($name);
    catch_up($queue);
}

my $groups = RT::Groups->new($system);
$groups->LimitToUserDefinedGroups;
$groups->Limit( FIELD => 'Name', OPERATOR => 'STARTSWITH', VALUE => $prefix, CASESENSITIVE => 0 );
while ( my $group = $groups->Next ) {
    # Members learn the name of their own company, and of no other.
    grant( $group->Name, $group->PrincipalObj, $group, 'SeeGroup' );
}

for my $option (qw(UseSQLForACLChecks)) {
    print "warning: RT's option $option is off: totals would count tickets that a customer may not see.\n" unless RT->Config->Get($option);
}
print "done\n";

# What a scrip knows of a ticket, where there is no scrip.
package Portico::Past;

sub new { my ( $class, $ticket ) = @_; return bless { ticket => $ticket }, $class }

sub TicketObj { return $_[0]{ticket} }

sub TransactionObj {
    my $transactions = RT::Transactions->new( RT->SystemUser );
    $transactions->LimitToTicket( $_[0]{ticket}->id );
    $transactions->Limit( FIELD => 'Type', OPERATOR => 'IN', VALUE => \@public );
    $transactions->OrderByCols( map { { FIELD => $_, ORDER => 'DESC' } } qw(Created id) );
    $transactions->RowsPerPage(1);
    return $transactions->First;
}
