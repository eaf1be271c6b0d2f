// Before everything that it listens to.
import './recorder.js';
import '../../../src/all.js';

const {searchParams} = new URL(location.href);
document.querySelector('portico-portal')!.setAttribute('auth', searchParams.get('auth') ?? 'cookie');
