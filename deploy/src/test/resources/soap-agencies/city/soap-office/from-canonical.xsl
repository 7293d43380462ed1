<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="canonical"/>
  <xsl:template match="/">
    <xsl:variable name="message" select="parse-json($canonical)"/>
    <Kirim xmlns="urn:example:aduan">
      <nomor><xsl:value-of select="$message?id"/></nomor>
      <isi><xsl:value-of select="$message?title"/></isi>
    </Kirim>
  </xsl:template>
</xsl:stylesheet>
