# Site configuration of the lab: an RT for development and tests, on this machine only. Everything it keeps is below one folder.
use utf8;
my $home = $ENV{PORTICO_RT_HOME} or die 'PORTICO_RT_HOME is not set';
$RT::VarPath = $home; $RT::MasonDataDir = "$home/mason"; $RT::MasonSessionDir = "$home/sessions";
Set( $rtname, 'lab' );
Set( $Organization, 'lab.test' );
Set( $Timezone, 'UTC' );
Set( $DatabaseType, 'SQLite' );
Set( $DatabaseName, "$home/db/rt5.sqlite" );
Set( $WebDomain, '127.0.0.1' );
Set( $WebPort, $ENV{PORTICO_RT_PORT} || 80 );
Set( $WebPath, '' );
Set( $CanonicalizeRedirectURLs, 0 );
Set( $WebSecureCookies, 0 );
# Mails go into a file.
Set( $MailCommand, 'testfile' );
Set( $LogToSTDERR, 'error' );
Set( $LogToSyslog, undef );
Set( $SelfServiceShowGroupTickets, 1 );
Set( $ShowUnreadMessageNotifications, 0 );
1;
