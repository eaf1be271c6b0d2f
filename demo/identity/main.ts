import {SharedClock} from '../console/shared-clock.js';
import './identity.element.js';
import {openSampleProvider} from './sample-provider.js';

const provider = await openSampleProvider(new SharedClock().now);
document.body.append(Object.assign(document.createElement('demo-identity'), {provider}));
