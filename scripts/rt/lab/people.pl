#!/usr/bin/perl
# Makes the lab's people, companies, queue and form fields, before set-up.pl runs. Passwords come as JSON on standard input:
# {"root": "…", "agent": "…", "alice": "…", "bob": "…", "carol": "…"}
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use JSON ();

my $system   = RT->SystemUser;
my $password = JSON->new->decode( do { local $/; <STDIN> } );

sub must { my ( $what, $id, $message ) = @_; die "$what: $message\n" unless $id; return $id }

my $root = RT::User->new($system);
$root->Load('root');
must( 'root', $root->SetPassword( $password->{root} ) );

my %person = (
    agent => { EmailAddress => 'ada.agent@lab.test', RealName => 'Ada Agent',    Privileged => 1 },
    alice => { EmailAddress => 'alice@acme.test',    RealName => 'Alice Ahonen', Organization => 'Acme' },
    bob   => { EmailAddress => 'bob@acme.test',      RealName => 'Bob Berg',     Organization => 'Acme' },
    carol => { EmailAddress => 'carol@globex.test',  RealName => 'Carol Chen',   Organization => 'Globex' },
);
my %company = ( 'org:Acme' => [qw(alice bob)], 'org:Globex' => ['carol'], Agents => ['agent'] );

my %user;
for my $name ( sort keys %person ) {
    $user{$name} = RT::User->new($system);
    must( $name, $user{$name}->Create( Name => $name, Password => $password->{$name}, Privileged => 0, %{ $person{$name} } ) );
}
my %group;
for my $name ( sort keys %company ) {
    $group{$name} = RT::Group->new($system);
    must( $name, $group{$name}->CreateUserDefinedGroup( Name => $name ) );
    must( $name, $group{$name}->AddMember( $user{$_}->id ) ) for @{ $company{$name} };
}

my $queue = RT::Queue->new($system);
must( 'queue', $queue->Create( Name => 'Support', Description => 'Help with scanners and printers',
    CorrespondAddress => 'support@lab.test', Lifecycle => 'portico' ) );
must( $_, $group{Agents}->PrincipalObj->GrantRight( Right => $_, Object => $queue ) )
    for qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket OwnTicket TakeTicket
    Watch WatchAsAdminCc CloseTicket ReopenTicket SeeCustomField ModifyCustomField);

my @fields = (
    { Name => 'Product', Type => 'Select', Pattern => '(?#Mandatory).', Description => 'What it is about', values => [ 'Scanner S200', 'Scanner S350', 'Label printer' ] },
    { Name => 'Serial number', Type => 'Freeform', Description => 'On the label below the battery' },
    { Name => 'Broken since',  Type => 'Date',     Description => 'The first day on which you saw it' },
    { Name => 'What you have tried', Type => 'Text', Description => 'Steps, and what came of them' },
);
my $order = 0;
for my $spec (@fields) {
    my $values = delete $spec->{values} || [];
    my $field = RT::CustomField->new($system);
    must( $spec->{Name}, $field->Create( LookupType => 'RT::Queue-RT::Ticket', MaxValues => 1, %$spec ) );
    must( $_, $field->AddValue( Name => $_, SortOrder => ++$order ) ) for @$values;
    must( $spec->{Name}, $field->AddToObject($queue) );
}
