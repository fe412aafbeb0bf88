namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>Views over tables of one's own in the place of the fact tables.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_view_that_exists_stays_when_the_tables_are_made()
    {
        using var engine = new DuckDbEngine();
        engine.ExecuteAll("""
            CREATE TABLE shop (number BIGINT, merchant TEXT);
            INSERT INTO shop VALUES (7, 'M-77');
            CREATE VIEW jqm_orders AS
            SELECT number AS order_id, merchant AS merchant_id, 'USD' AS currency, NULL AS fulfilled_by, NULL AS discount, NULL AS placed_seconds, NULL AS placed_nanos, FALSE AS payments_given
            FROM shop;
            """);
        engine.ExecuteAll(ReturnPolicySql.GetTables(SqlDialect.DuckDb));
        engine.ExecuteAll(ReturnPolicySql.GetTables(SqlDialect.DuckDb));
        Assert.Equal([["7", "M-77"]], engine.Query("SELECT CAST(order_id AS VARCHAR), merchant_id FROM jqm_orders"));
    }
}
