import type {SignedXml} from 'xmldsigjs';

/** What reads, signs and writes XML. */
export interface XmlTools {
  readonly SignedXml: typeof SignedXml;
  /** Undefined if the text is no XML. */
  parse(text: string): Document | undefined;
  serialize(node: Node): string;
}

/** The page's own XML parser, or one from a package where there is none. Loaded here, since only portals with SAML need it. */
export async function loadXmlTools(): Promise<XmlTools> {
  const {Application, SignedXml} = await import('xmldsigjs');
  Application.setEngine('WebCrypto', crypto);
  const {Parser, Serializer}: DomTools =
    typeof DOMParser === 'undefined' ? await nodeTools() : {Parser: DOMParser, Serializer: XMLSerializer};
  return {
    SignedXml,
    parse(text) {
      try {
        const document = new Parser().parseFromString(text, 'text/xml');
        return document.getElementsByTagName('parsererror').length > 0 ? undefined : document;
      } catch {
        return undefined;
      }
    },
    serialize: node => new Serializer().serializeToString(node),
  };
}

interface DomTools {
  readonly Parser: new () => DOMParser;
  readonly Serializer: new () => XMLSerializer;
}

async function nodeTools(): Promise<DomTools> {
  const [{setNodeDependencies}, xmldom, xpath] = await Promise.all([
    import('xml-core'),
    import('@xmldom/xmldom'),
    import('xpath'),
  ]);
  const {DOMImplementation, DOMParser: BaseParser, XMLSerializer: Serializer, onErrorStopParsing} = xmldom;
  // By itself it writes to the console and goes on.
  class Parser extends BaseParser {
    constructor() {
      super({onError: onErrorStopParsing});
    }
  }
  setNodeDependencies({DOMImplementation, DOMParser: Parser, XMLSerializer: Serializer, xpath: xpath.default});
  return {Parser, Serializer} as unknown as DomTools;
}
