<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:template match="/note">
    <xsl:text>{"id":"</xsl:text>
    <xsl:value-of select="@no"/>
    <xsl:text>","text":"</xsl:text>
    <xsl:value-of select="."/>
    <xsl:text>"}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
