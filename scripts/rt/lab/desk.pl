#!/usr/bin/perl
# The desk's side of the lab: reads one JSON object a line, does what it says as the person it names, and answers with one JSON
# line: {"ok": …} or {"error": "…"}. RT is loaded once, so that each act takes milliseconds.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use JSON ();
use MIME::Base64 ();
use MIME::Entity;
use Encode ();

my $system = RT->SystemUser;
my $json   = JSON->new->canonical->utf8->allow_nonref;
$| = 1;

sub must { my ( $what, $id, $message ) = @_; die "$what: " . ( $message // 'failed' ) . "\n" unless $id; return $id }

sub user_named { my $user = RT::CurrentUser->new; $user->Load( $_[0] ); must( "user $_[0]", $user->id, 'unknown' ); return $user }
sub ticket_as { my ( $who, $id ) = @_; my $ticket = RT::Ticket->new( user_named($who) ); must( "ticket $id", $ticket->Load($id), 'unknown' ); return $ticket }

sub group_named {
    my $group = RT::Group->new($system);
    $group->LoadUserDefinedGroup( $_[0] );
    return $group;
}

sub mime {
    my ($act) = @_;
    my $entity = MIME::Entity->build( Type => 'multipart/mixed', Subject => Encode::encode( 'UTF-8', $act->{subject} // '' ) );
    $entity->attach( Type => $act->{type} // 'text/plain', Charset => 'UTF-8', Data => [ Encode::encode( 'UTF-8', $act->{text} // '' ) ] );
    for my $file ( @{ $act->{files} || [] } ) {
        $entity->attach( Type => $file->{type}, Filename => Encode::encode( 'UTF-8', $file->{name} ), Encoding => 'base64',
            Data => MIME::Base64::decode_base64( $file->{base64} ) );
    }
    return $entity;
}

sub message {
    my ( $act, $method ) = @_;
    my ( $id, $message, $transaction ) = ticket_as( $act->{as}, $act->{ticket} )->$method( MIMEObj => mime($act) );
    must( $method, $id, $message );
    my @files = map { { id => $_->id . '', name => $_->Filename . '' } } grep { $_->Filename } @{ $transaction->Attachments->ItemsArrayRef };
    return { transaction => $transaction->id . '', files => \@files,
        attachments => [ map { $_->id . '' } @{ $transaction->Attachments->ItemsArrayRef } ] };
}

my %act = (
    company => sub {
        my ($act) = @_;
        my $group = RT::Group->new($system);
        must( $act->{name}, $group->CreateUserDefinedGroup( Name => $act->{name} ) );
        must( 'SeeGroup', $group->PrincipalObj->GrantRight( Right => 'SeeGroup', Object => $group ) );
        return { id => $group->id . '' };
    },
    person => sub {
        my ($act) = @_;
        my $user = RT::User->new($system);
        must( $act->{login}, $user->Create( Name => $act->{login}, EmailAddress => $act->{email}, RealName => $act->{name},
            Organization => $act->{organization}, Password => $act->{password}, Privileged => $act->{privileged} ? 1 : 0 ) );
        for my $name ( @{ $act->{groups} || [] } ) { must( $name, group_named($name)->AddMember( $user->id ) ) }
        return { id => $user->id . '' };
    },
    join  => sub { my ($act) = @_; must( 'join', group_named( $act->{group} )->AddMember( user_named( $act->{login} )->id ) ); return 1 },
    leave => sub { my ($act) = @_; must( 'leave', group_named( $act->{group} )->DeleteMember( user_named( $act->{login} )->id ) ); return 1 },
    disable => sub {
        my ($act) = @_;
        my $user = RT::User->new($system);
        $user->Load( $act->{login} );
        must( 'disable', $user->SetDisabled( $act->{disabled} ? 1 : 0 ) );
        return 1;
    },
    privilege => sub {
        my ($act) = @_;
        my $user = RT::User->new($system);
        $user->Load( $act->{login} );
        must( 'privilege', $user->SetPrivileged( $act->{privileged} ? 1 : 0 ) );
        return 1;
    },
    # A queue as it is before set-up.pl knows of it.
    queue => sub {
        my ($act) = @_;
        my $queue = RT::Queue->new($system);
        must( $act->{name}, $queue->Create( Name => $act->{name} ) );
        must( $_, group_named('Agents')->PrincipalObj->GrantRight( Right => $_, Object => $queue ) )
            for qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket);
        my $customers = RT::Group->new($system);
        $customers->LoadSystemInternalGroup('Unprivileged');
        must( 'CreateTicket', $customers->PrincipalObj->GrantRight( Right => 'CreateTicket', Object => $queue ) );
        return { id => $queue->id . '' };
    },
    # What set-up.pl and its scrips have left on a ticket, with the dates of what is on it.
    marks => sub {
        my ($act) = @_;
        my $ticket = RT::Ticket->new($system);
        must( "ticket $act->{ticket}", $ticket->Load( $act->{ticket} ), 'unknown' );
        my $role = RT::CustomRole->new($system);
        $role->Load('Organization');
        my $members = $ticket->RoleGroup( $role->GroupType );
        return { activity => $ticket->FirstCustomFieldValue('Last public activity'),
            organizations => $members->id ? [ map { $_->MemberObj->Object->Name } @{ $members->MembersObj->ItemsArrayRef } ] : [],
            dates => [ map { [ $_->Type . '', $_->Created . '' ] } @{ $ticket->Transactions->ItemsArrayRef } ] };
    },
    file => sub {
        my ($act) = @_;
        my $ticket = RT::Ticket->new( user_named( $act->{as} ) );
        my %fields = %{ $act->{fields} || {} };
        my %values;
        for my $name ( keys %fields ) {
            my $field = RT::CustomField->new($system);
            $field->LoadByName( Name => $name, LookupType => 'RT::Queue-RT::Ticket', IncludeGlobal => 1 );
            $values{ 'CustomField-' . $field->id } = $fields{$name};
        }
        my ( $id, undef, $message ) = $ticket->Create( Queue => $act->{queue} // 'Support', Subject => $act->{subject},
            Requestor => $act->{requestors} || [ user_named( $act->{as} )->EmailAddress ], MIMEObj => mime($act), %values );
        must( 'ticket', $id, $message );
        return { id => "$id" };
    },
    reply   => sub { message( $_[0], 'Correspond' ) },
    comment => sub { message( $_[0], 'Comment' ) },
    status  => sub { my ($act) = @_; must( 'status', ticket_as( $act->{as}, $act->{ticket} )->SetStatus( $act->{status} ) ); return 1 },
    own     => sub {
        my ($act) = @_;
        my $ticket = ticket_as( $act->{as}, $act->{ticket} );
        must( 'own', $ticket->SetOwner( $act->{as}, $ticket->Owner == RT->Nobody->id ? 'Take' : 'Steal' ) );
        return 1;
    },
    right   => sub {
        my ($act) = @_;
        my $queue = RT::Queue->new($system);
        $queue->Load( $act->{queue} // 'Support' );
        my $group = RT::Group->new($system);
        $act->{role} ? ( $group = $queue->RoleGroup( $act->{role} ) ) : $group->LoadSystemInternalGroup('Unprivileged');
        my $method = $act->{given} ? 'GrantRight' : 'RevokeRight';
        must( $method, $group->PrincipalObj->$method( Right => $act->{right}, Object => $queue ) );
        return 1;
    },
    # What the desk sees on a ticket, comments included: to see what a customer's act has left there.
    history => sub {
        my ($act) = @_;
        my $ticket = ticket_as( 'agent', $act->{ticket} );
        my @rows;
        for my $transaction ( @{ $ticket->Transactions->ItemsArrayRef } ) {
            my @parts = map { { id => $_->id . '', name => $_->Filename . '', type => $_->ContentType . '',
                    base64 => MIME::Base64::encode_base64( do { my $c = $_->OriginalContent // ''; utf8::is_utf8($c) ? Encode::encode( 'UTF-8', $c ) : $c }, '' ) } }
                grep { $_->ContentType !~ m{^multipart/} } @{ $transaction->Attachments->ItemsArrayRef };
            push @rows, { id => $transaction->id . '', type => $transaction->Type . '', creator => $transaction->CreatorObj->Name . '',
                newValue => $transaction->NewValue // '', parts => \@parts };
        }
        return { status => $ticket->Status . '', subject => $ticket->Subject . '', requestors => [ $ticket->Requestors->MemberEmailAddresses ],
            ccs => [ $ticket->Cc->MemberEmailAddresses ], rows => \@rows };
    },
);

print $json->encode( { ok => 'ready' } ), "\n";
while ( my $line = <STDIN> ) {
    my $answer = eval {
        my $asked = $json->decode($line);
        my $run = $act{ $asked->{act} } or die "unknown act '$asked->{act}'\n";
        # Other processes write, too: nothing is remembered from one act to the next.
        DBIx::SearchBuilder::Record::Cachable->FlushCache;
        RT::Principal->InvalidateACLCache;
        { ok => $run->($asked) };
    } || { error => "$@" };
    print $json->encode($answer), "\n";
}
