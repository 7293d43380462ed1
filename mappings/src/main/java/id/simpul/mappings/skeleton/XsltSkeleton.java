package id.simpul.mappings.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping in XSLT 3.0 as a beginning, for systems that hand XML over by the API. */
public final class XsltSkeleton {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- %s -->
      <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:f="urn:simpul:functions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
          xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">
        <xsl:output method="json"/>

        <xsl:template match="/*">
      """;

  /** What JSLT mappings have built in. */
  private static final String FUNCTIONS =
      """
        </xsl:template>

        <!-- A field, left out where there is no value. -->
        <xsl:function name="f:put" as="map(*)?">
          <xsl:param name="name" as="xs:string"/>
          <xsl:param name="value" as="item()*"/>
          <xsl:sequence select="if (exists($value)) then map { $name: $value } else ()"/>
        </xsl:function>

        <!-- A group, left out where it is empty. -->
        <xsl:function name="f:group" as="map(*)?">
          <xsl:param name="fields" as="map(*)*"/>
          <xsl:sequence select="if (exists($fields)) then map:merge($fields) else ()"/>
        </xsl:function>

        <!-- A text; an empty one and a lone hyphen are none. -->
        <xsl:function name="f:text" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="normalize-space(string($at[1]))[not(. = ('', '-'))]"/>
        </xsl:function>

        <!-- 31/12/2025, 31-12-2025 and 2025-12-31; any other text stays as it is, and is refused. -->
        <xsl:function name="f:date" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) !
              replace(., '^([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{4})([ T].*)?$', '$3-$2-$1')"/>
        </xsl:function>

        <!-- The same with the month first. -->
        <xsl:function name="f:month-first" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) !
              replace(., '^([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{4})$', '$3-$1-$2')"/>
        </xsl:function>

        <!-- Day and time in UTC; WIB where no offset is given. Any other text stays as it is. -->
        <xsl:function name="f:instant" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:variable name="iso" select="f:text($at) !
              replace(., '^([0-9]{2})[/-]([0-9]{2})[/-]([0-9]{4})', '$3-$2-$1') !
              replace(., ' ', 'T') ! replace(., '(T[0-9]{2}:[0-9]{2})$', '$1:00')"/>
          <xsl:sequence select="$iso ! (if (. castable as xs:dateTime)
              then string(adjust-dateTime-to-timezone(
                if (exists(timezone-from-dateTime(xs:dateTime(.)))) then xs:dateTime(.)
                else adjust-dateTime-to-timezone(xs:dateTime(.), xs:dayTimeDuration('PT7H')),
                xs:dayTimeDuration('PT0S')))
              else .)"/>
        </xsl:function>

        <xsl:function name="f:phone" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) !
              replace(replace(., '[^0-9+]', ''), '^([+]?62|0)', '+62')"/>
        </xsl:function>

        <!-- 3671011001 as 36.71.01.1001. -->
        <xsl:function name="f:area" as="xs:string?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) ! replace(., '[.]', '') !
              replace(., '^([0-9]{2})([0-9]{2})?([0-9]{2})?([0-9]{4})?$', '$1.$2.$3.$4') !
              replace(., '[.]+$', '')"/>
        </xsl:function>

        <xsl:function name="f:number" as="item()?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) ! (if (. castable as xs:decimal) then xs:decimal(.) else .)"/>
        </xsl:function>

        <!-- Yes and no; any other word stays as it is, and is refused. -->
        <xsl:function name="f:flag" as="item()?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="f:text($at) ! lower-case(.) !
              (if (. = ('true', 'ya', 'y', 'yes', '1')) then true()
               else if (. = ('false', 'tidak', 'tdk', 't', 'n', 'no', '0')) then false() else .)"/>
        </xsl:function>

        <xsl:function name="f:list" as="array(*)?">
          <xsl:param name="at" as="item()*"/>
          <xsl:sequence select="if (exists($at ! f:text(.))) then array { $at ! f:text(.) } else ()"/>
        </xsl:function>
      </xsl:stylesheet>
      """;

  private XsltSkeleton() {}

  /**
   * The file's text.
   *
   * @param what a sentence that says what is mapped to what
   * @param indonesian whether comments are in Indonesian
   */
  public static String of(Matching matching, String what, boolean indonesian) {
    SkeletonLines skeleton = new SkeletonLines(matching, new XsltNotation(), indonesian);
    List<String> lines = new ArrayList<>();
    lines.add("    <xsl:sequence select=\"f:group((");
    skeleton.advice().forEach(line -> lines.add("      " + line));
    lines.addAll(skeleton.fields("      "));
    skeleton.unused().forEach(line -> lines.add("      " + line));
    lines.add("      ()))\"/>");
    String body = lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return HEAD.formatted(what.replace("--", "-")) + body + "\n" + FUNCTIONS;
  }
}
