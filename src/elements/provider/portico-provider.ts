import {define} from '../../ui/define.js';
import {ProviderElement} from './provider.element.js';

define('portico-provider', ProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-provider': ProviderElement;
  }
}
